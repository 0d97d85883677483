/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in javafaker 1.0.2 that Datafaker has changed. Keys are lowercase, without underscores. */
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

    /** Returns the call with Datafaker's names, or the same call if its names have not changed. */
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
            // javafaker's arguments for grey pictures and their text, which Datafaker lacks.
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
     * Returns the allowed arguments, for messages, of javafaker's {@code resolve} or {@code random}, whose arguments can't hold
     * calls. Returns null for other calls.
     */
    static @Nullable String constants(Call call) {
        if (call.provider().isEmpty() && Names.normalize(call.method()).equals("resolve")) {
            return "the name of a call, such as 'name.first_name'";
        }
        return Names.normalize(call.provider()).equals("random") ? "a whole number" : null;
    }

    /** Returns the call that javafaker's {@code resolve} names or {@code expression} holds. */
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

    /** Translates calls of javafaker's random generator, which can be called like a provider. */
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
                    // Both bounds are inclusive in javafaker.
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
