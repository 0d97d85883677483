package io.sandglass.faker.expression;

/** Which calls of Datafaker depend on more than the random generator. */
final class SeedlessCalls {

    private SeedlessCalls() {}

    static boolean dependsOnSeedOnly(ProviderCall call) {
        String provider = call.method().getDeclaringClass().getSimpleName();
        return !provider.equals("TimeAndDate") && !provider.equals("DateAndTime") && !provider.equals("Unique");
    }
}
