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
@SuppressWarnings("ImmutableEnumChecker") // The sets are immutable.
public enum Dependence {

    /** The current time. If only the day counts, it is the day in the JVM's time zone. */
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

    /** An unseeded random generator. */
    OWN_RANDOMNESS("twitter.twitterId"),

    /** Earlier calls, for the same or another column. */
    EARLIER_CALLS(
            "compass.abbreviation",
            "compass.azimuth",
            "compass.word",
            "locality.localeStringWithoutReplacement",
            "unique.fetchFromYaml"),

    /** Identity hash codes of objects, by which the JDK orders its currencies. */
    OBJECT_IDENTITY("compass.compassPoint"),

    /** The default locale and time zone of the JVM, and the file separator of its system. */
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

    private final Set<String> calls;

    private final Set<String> normalizedCalls;

    Dependence(String... calls) {
        this.calls = Set.of(calls);
        this.normalizedCalls = this.calls.stream().map(Names::normalize).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the methods with this dependence as Datafaker writes them: {@code provider.method}. */
    Set<String> calls() {
        return calls;
    }

    /** Returns whether a method has this dependence in some locale. Case and underscores don't count in the names. */
    boolean isOf(String provider, String method) {
        return normalizedCalls.contains(Names.normalize(provider + "." + method));
    }

    /**
     * Returns whether the draws of a call determine its value, so that its outcomes can be enumerated. Only {@code Compass}
     * shows the identity of the objects that it picks.
     */
    static boolean isDrawnOnly(ProviderCall call) {
        Class<?> target = call.target().getClass();
        String method = call.method().getName();
        // By accessor, because the class may have another name: the class of 'date' is DateAndTime.
        return target != Compass.class
                && Providers.accessors()
                        .filter(provider -> provider.getReturnType() == target)
                        .map(Method::getName)
                        .noneMatch(provider -> readsWallClock(provider, method)
                                || OWN_RANDOMNESS.isOf(provider, method)
                                || EARLIER_CALLS.isOf(provider, method));
    }

    /** Returns whether the values depend on the current time. */
    public static boolean readsWallClock(String provider, String method) {
        return WALL_CLOCK.isOf(provider, method);
    }

    /**
     * Returns whether seed, row and clock determine the values, on all machines with the same settings and after any earlier
     * calls.
     */
    public static boolean isReproducible(String provider, String method) {
        return !OWN_RANDOMNESS.isOf(provider, method)
                && !EARLIER_CALLS.isOf(provider, method)
                && !OBJECT_IDENTITY.isOf(provider, method);
    }
}
