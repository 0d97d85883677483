package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.text.Names;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import net.datafaker.providers.base.Compass;

/**
 * The inputs, other than the seed and the row, that values of some Datafaker methods depend on.
 *
 * <p>A method is listed if any of its overloads has the dependence in any locale. A test compares the lists with
 * Datafaker.
 */
@SuppressWarnings("ImmutableEnumChecker") // It doesn't see that the sets are.
public enum Dependence {

    /** The time at which the row is made; where only the day counts, the day in the JVM's zone. */
    WALL_CLOCK(
            "business.creditCardExpiry",
            "date.birthday",
            "date.birthdayLocalDate",
            "date.future",
            "date.past",
            "idNumber.invalid",
            "idNumber.invalidSvSeSsn",
            "idNumber.peselNumber",
            "idNumber.singaporeanFin",
            "idNumber.singaporeanFinBefore2000",
            "idNumber.singaporeanUin",
            "idNumber.singaporeanUinBefore2000",
            "idNumber.valid",
            "idNumber.validEnZaSsn",
            "idNumber.validEsMXSsn",
            "idNumber.validKoKrRrn",
            "idNumber.validSvSeSsn",
            "idNumber.validZhCNSsn",
            "time.future",
            "time.past",
            "timeAndDate.birthday",
            "timeAndDate.future",
            "timeAndDate.past",
            "twitter.twitterId"),

    /** A random generator that nobody seeds. */
    OWN_RANDOMNESS("twitter.twitterId"),

    /** What was called before it, for this column or another one. */
    EARLIER_CALLS(
            "compass.abbreviation",
            "compass.azimuth",
            "compass.word",
            "locality.localeStringWithoutReplacement",
            "unique.fetchFromYaml"),

    /** Where objects lie in memory: their identity hash codes, by which the JDK orders its currencies. */
    OBJECT_IDENTITY("compass.compassPoint"),

    /** The JVM's default locale and zone, and how its system separates file names. */
    JVM_DEFAULTS(
            "animal.scientificName",
            "animal.species",
            "aws.albARN",
            "aws.albTargetGroupARN",
            "country.currency",
            "file.fileName",
            "http.responseBody",
            "idNumber.invalid",
            "idNumber.valid",
            "idNumber.validEnZaSsn",
            "idNumber.validSvSeSsn",
            "money.currency",
            "money.currencySymbol",
            "tea.variety",
            "timeAndDate.between",
            "timeAndDate.birthday",
            "timeAndDate.future",
            "timeAndDate.past");

    /** In no order. */
    private final Set<String> calls;

    private final Set<String> normalizedCalls;

    Dependence(String... calls) {
        this.calls = Set.of(calls);
        this.normalizedCalls = this.calls.stream().map(Names::normalize).collect(Collectors.toUnmodifiableSet());
    }

    /** The methods that have it, written {@code provider.method} as in Datafaker. */
    Set<String> calls() {
        return calls;
    }

    /** Whether a call of a method, named in any case and with or without underscores, has it in some locale. */
    boolean isOf(String provider, String method) {
        return normalizedCalls.contains(Names.normalize(provider + "." + method));
    }

    /**
     * Whether everything that can come out of a method can be found out beforehand, by its draws alone. Where the objects
     * lie that it picks from does not matter then, unless it is the pick itself that shows it.
     */
    static boolean isDrawnOnly(ProviderCall call) {
        Class<?> target = call.target().getClass();
        String method = call.method().getName();
        // By the way to the provider, as its class may have another name: that of 'date' is DateAndTime.
        return target != Compass.class
                && Providers.accessors()
                        .filter(provider -> provider.getReturnType() == target)
                        .map(Method::getName)
                        .noneMatch(provider -> readsWallClock(provider, method)
                                || OWN_RANDOMNESS.isOf(provider, method)
                                || EARLIER_CALLS.isOf(provider, method));
    }

    /** Whether the values are other ones at another time. */
    public static boolean readsWallClock(String provider, String method) {
        return WALL_CLOCK.isOf(provider, method);
    }

    /**
     * Whether the seed and the row decide the values, together with the clock where it is read: on any machine that is
     * set up alike, and whatever was evaluated before.
     */
    public static boolean isReproducible(String provider, String method) {
        return !OWN_RANDOMNESS.isOf(provider, method)
                && !EARLIER_CALLS.isOf(provider, method)
                && !OBJECT_IDENTITY.isOf(provider, method);
    }
}
