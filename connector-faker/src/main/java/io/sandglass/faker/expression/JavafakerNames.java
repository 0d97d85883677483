package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import java.util.List;
import java.util.Map;

/** Names that javafaker 1.0.2 had and Datafaker has under another one. Keys are without case and underscores. */
final class JavafakerNames {

    private static final Map<String, String> PROVIDERS = Map.of("crypto", "hashing");

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

    private static final Map<String, String> ARGUMENTS = Map.of("GUILD_NAIVGATOR", "GUILD_NAVIGATOR");

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
        if (call.arguments().stream().anyMatch(argument -> ARGUMENTS.containsKey(argument.value()))) {
            List<Argument> arguments = call.arguments().stream()
                    .map(argument ->
                            new Argument(ARGUMENTS.getOrDefault(argument.value(), argument.value()), argument.offset()))
                    .toList();
            return renamed(call, call.provider(), call.method(), arguments);
        }
        return call;
    }

    private static Call renamed(Call call, String provider, String method, List<Argument> arguments) {
        return new Call(provider, method, arguments, call.offset(), call.unquotedText());
    }
}
