package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that javafaker 1.0.2 had and Datafaker has under another one. Keys of calls are without case and underscores. */
final class JavafakerNames {

    private static final Map<String, String> PROVIDERS = Map.of("crypto", "hashing", "drwho", "doctorWho");

    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("internet.useragentany", "internet.userAgent"),
            Map.entry("internet.avatar", "avatar.image"),
            Map.entry("commerce.color", "color.name"),
            Map.entry("name.bloodgroup", "bloodType.bloodGroup"),
            Map.entry("startrek.specie", "starTrek.species"),
            Map.entry("hitchhikersguidetothegalaxy.specie", "hitchhikersGuideToTheGalaxy.species"),
            Map.entry("address.firstname", "name.firstName"),
            Map.entry("address.lastname", "name.lastName"),
            Map.entry("drwho.villians", "doctorWho.villain"));

    private static final Map<String, String> DUNE_CHARACTERS = Map.of("GUILD_NAIVGATOR", "GUILD_NAVIGATOR");

    private JavafakerNames() {}

    /** The same call in Datafaker's names, or the call itself. */
    static Call toDatafaker(Call call) {
        String provider = ProviderCalls.normalize(call.provider());
        String method = ProviderCalls.normalize(call.method());
        String renamed = METHODS.get(provider + "." + method);
        if (renamed != null) {
            int dot = renamed.indexOf('.');
            return renamed(call, renamed.substring(0, dot), renamed.substring(dot + 1), call.arguments());
        }
        if (PROVIDERS.containsKey(provider)) {
            return renamed(call, PROVIDERS.getOrDefault(provider, provider), call.method(), call.arguments());
        }
        if (provider.equals("internet")
                && method.equals("image")
                && call.arguments().size() == 4) {
            // javafaker's grey and text of the picture; Datafaker's pictures have neither.
            return renamed(
                    call, call.provider(), call.method(), call.arguments().subList(0, 2));
        }
        if (provider.equals("dune")) {
            return renamed(
                    call,
                    call.provider(),
                    call.method(),
                    call.arguments().stream().map(JavafakerNames::character).toList());
        }
        return call;
    }

    private static Argument character(Argument argument) {
        String name = argument.value().toUpperCase(Locale.ROOT);
        return new Argument(DUNE_CHARACTERS.getOrDefault(name, argument.value()), argument.offset());
    }

    private static Call renamed(Call call, String provider, String method, List<Argument> arguments) {
        return new Call(call.directive(), provider, method, arguments, call.offset(), call.unquotedText());
    }
}
