package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names from javafaker 1.0.2 that Datafaker has changed. Keys have no underscores and are in lower case. */
public final class JavafakerNames {

    private static final Map<String, String> PROVIDERS =
            Map.of("crypto", "hashing", "drwho", "doctorWho", "venturebros", "theVentureBros");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("internet.useragentany", "internet.userAgent"),
            Map.entry("internet.avatar", "avatar.image"),
            Map.entry("commerce.color", "color.name"),
            Map.entry("name.bloodgroup", "bloodType.bloodGroup"),
            Map.entry("startrek.specie", "starTrek.species"),
            Map.entry("hitchhikersguidetothegalaxy.specie", "hitchhikersGuideToTheGalaxy.species"),
            Map.entry("address.firstname", "name.firstName"),
            Map.entry("address.lastname", "name.lastName"),
            Map.entry("drwho.villians", "doctorWho.villain"),
            Map.entry("drwho.thedoctors", "doctorWho.doctor"),
            Map.entry("bank.swiftbic", "finance.bic"),
            Map.entry("business.creditcardexpirydates", "business.creditCardExpiry"),
            Map.entry("cellphone.formats", "phoneNumber.cellPhone"),
            Map.entry("phonenumber.formats", "phoneNumber.phoneNumber"),
            Map.entry("michaelscott.quotes", "the_office.quotes"),
            Map.entry("mostinterestingmanintheworld.quotes", "quote.most_interesting_man_in_the_world"),
            Map.entry("singularsiegler.quotes", "quote.singular_siegler"));

    private static final Map<String, String> DUNE_CHARACTERS = Map.of("GUILD_NAIVGATOR", "GUILD_NAVIGATOR");

    private JavafakerNames() {}

    /** The same call in Datafaker's names, or the call itself. */
    public static Call toDatafaker(Call call) {
        String provider = Names.normalize(call.provider());
        String method = Names.normalize(call.method());
        String renamed = METHODS.get(provider + "." + method);
        if (renamed != null) {
            return renamed(call, renamed, call.arguments());
        }
        if (PROVIDERS.containsKey(provider)) {
            return call.renamed(PROVIDERS.getOrDefault(provider, provider), call.method(), call.arguments());
        }
        return switch (provider) {
            case "" -> directive(call, method);
            case "random" -> random(call, method);
            // javafaker's grey and text of the picture; Datafaker's pictures have neither.
            case "internet" ->
                method.equals("image") && call.arguments().size() == 4
                        ? call.renamed(
                                call.provider(), call.method(), call.arguments().subList(0, 2))
                        : call;
            case "dune" ->
                call.renamed(
                        call.provider(),
                        call.method(),
                        call.arguments().stream().map(JavafakerNames::character).toList());
            default -> call;
        };
    }

    /**
     * Returns what the arguments must be, as error messages say it, if the call is javafaker's {@code resolve} or {@code random}.
     * Returns null for other calls. The arguments of these two can't hold calls.
     */
    static @Nullable String constants(Call call) {
        if (call.provider().isEmpty() && Names.normalize(call.method()).equals("resolve")) {
            return "the name of a call, such as 'name.first_name'";
        }
        return Names.normalize(call.provider()).equals("random") ? "a whole number" : null;
    }

    /** {@code resolve} names a call, and {@code expression} holds one. */
    private static Call directive(Call call, String name) {
        if (call.arguments().size() != 1) {
            return call;
        }
        return switch (name) {
            case "resolve" -> named(call);
            case "expression" -> renamed(call, "options.option", call.arguments());
            default -> call;
        };
    }

    private static Call named(Call call) {
        Argument argument = call.arguments().get(0);
        String name = argument.value();
        int dot = name.indexOf('.');
        return new Call(
                name,
                name.substring(0, Math.max(0, dot)),
                name.substring(dot + 1),
                List.of(),
                call.source(),
                argument.offset());
    }

    /** javafaker's source of random numbers, which can be called like a provider. */
    private static Call random(Call call, String method) {
        List<String> texts = call.arguments().stream()
                .map(argument -> argument.value().trim())
                .toList();
        if (!texts.stream().allMatch(text -> text.matches("[+-]?[0-9]{1,18}"))) {
            return call;
        }
        List<Long> numbers = texts.stream().map(Long::valueOf).toList();
        String meaning =
                switch (method + numbers.size()) {
                    case "nextboolean0" -> "bool.bool";
                    case "nextdouble0" -> "number.randomDouble '16','0','1'";
                    case "nextlong0" -> "number.numberBetween '" + Long.MIN_VALUE + "','" + Long.MAX_VALUE + "'";
                    case "nextint1", "nextlong1" -> "number.numberBetween '0','" + numbers.get(0) + "'";
                    // Both of its bounds are inclusive.
                    case "nextint2" -> "number.numberBetween '" + numbers.get(0) + "','" + (numbers.get(1) + 1) + "'";
                    case "hex0" -> "regexify '[0-9A-F]{8}'";
                    case "hex1" -> "regexify '[0-9A-F]{" + numbers.get(0) + "}'";
                    default -> "";
                };
        if (meaning.isEmpty()) {
            return call;
        }
        Call meant = (Call) ExpressionParser.parse("#{" + meaning + "}");
        return call.renamed(
                meant.provider(),
                meant.method(),
                meant.arguments().stream()
                        .map(argument -> new Argument(argument.value(), call.offset()))
                        .toList());
    }

    private static Argument character(Argument argument) {
        String name = argument.value().trim().toUpperCase(Locale.ROOT);
        return new Argument(DUNE_CHARACTERS.getOrDefault(name, argument.value()), argument.offset());
    }

    private static Call renamed(Call call, String name, List<Argument> arguments) {
        int dot = name.indexOf('.');
        return call.renamed(name.substring(0, Math.max(0, dot)), name.substring(dot + 1), arguments);
    }
}
