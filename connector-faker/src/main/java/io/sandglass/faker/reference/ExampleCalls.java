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
package io.sandglass.faker.reference;

import io.sandglass.faker.expression.datafaker.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of examples that no rule determines: arguments, values, and calls without an example. */
final class ExampleCalls {

    /** The arguments of calls whose parameter types don't determine sensible arguments. */
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("address.latLon(String)", "'; '"),
            Map.entry("address.lonLat(String)", "'; '"),
            Map.entry("address.zipCodeByState(String)", "'CA'"),
            Map.entry("aviation.flight(String)", "'ICAO'"),
            Map.entry("bothify(String)", "'??-###'"),
            Map.entry("bothify(String, boolean)", "'??-###','true'"),
            Map.entry("commerce.price(double, double)", "'9.99','49.99'"),
            Map.entry("credentials.userId(String)", "'[a-z]{4}[0-9]{2}'"),
            Map.entry("date.duration(long, String)", "'10','HOURS'"),
            Map.entry("date.duration(long, long, String)", "'5','10','HOURS'"),
            Map.entry("domain.firstLevelDomain(String)", "'example'"),
            Map.entry("domain.fullDomain(String)", "'example'"),
            Map.entry("domain.secondLevelDomain(String)", "'example'"),
            Map.entry("domain.validDomain(String)", "'example'"),
            Map.entry("dota2.heroQuote(String)", "'abaddon'"),
            Map.entry("drivingLicense.drivingLicense(String)", "'CA'"),
            Map.entry("examplify(String)", "'AB-123'"),
            Map.entry("file.fileName(String, String, String, String)", "'reports','june','csv','/'"),
            Map.entry("finance.iban(String)", "'DE'"),
            Map.entry("fingerprint.base64(int, int, PatternType)", "'16','16','LOOP'"),
            Map.entry("fingerprint.png(int, int, PatternType)", "'16','16','LOOP'"),
            Map.entry("http.responseBody(String)", "'application/json'"),
            Map.entry("idNumber.peselNumber(LocalDate, Gender)", "'1990-05-17','FEMALE'"),
            Map.entry("internet.emailAddress(String)", "'jane.doe'"),
            Map.entry("internet.image(int, int)", "'640','480'"),
            Map.entry("internet.image(int, int, String)", "'640','480','sand'"),
            Map.entry("internet.macAddress(String)", "'00:1b:44'"),
            Map.entry("internet.port(int, int)", "'8000','9000'"),
            Map.entry("internet.safeEmailAddress(String)", "'jane.doe'"),
            Map.entry("letterify(String)", "'???'"),
            Map.entry("letterify(String, boolean)", "'???','true'"),
            Map.entry("number.numberBetween(double, double)", "'0.5','1.5'"),
            Map.entry("number.numberBetween(int, int)", "'1','100'"),
            Map.entry("number.numberBetween(long, long)", "'1','1000000000000'"),
            Map.entry("number.randomDouble(int, int, int)", "'2','0','100'"),
            Map.entry("number.randomDouble(int, long, long)", "'2','0','1000000000000'"),
            Map.entry("numerify(String)", "'##-###'"),
            Map.entry("options.option(String...)", "'red','green','blue'"),
            Map.entry("options.subset(int, String...)", "'2','red','green','blue'"),
            Map.entry("regexify(String)", "'(GET|POST) /[a-z]{3,8}'"),
            Map.entry("templatify(String, char, String...)", "'AB?','?','x','y'"),
            Map.entry("timeAndDate.between(Instant, Instant)", "'2026-01-01T00:00:00Z','2026-12-31T00:00:00Z'"),
            Map.entry(
                    "timeAndDate.between(Instant, Instant, String)",
                    "'2026-01-01T00:00:00Z','2026-12-31T00:00:00Z','yyyy-MM-dd'"),
            Map.entry("timeAndDate.birthday(String)", "'yyyy-MM-dd'"),
            Map.entry("timeAndDate.birthday(int, int)", "'30','40'"),
            Map.entry("timeAndDate.birthday(int, int, String)", "'30','40','yyyy-MM-dd'"),
            Map.entry(
                    "timeAndDate.future(long, TimeUnit, Instant, String)",
                    "'5','DAYS','2026-01-01T00:00:00Z','yyyy-MM-dd'"),
            Map.entry("timeAndDate.future(long, TimeUnit, String)", "'5','DAYS','yyyy-MM-dd'"),
            Map.entry("timeAndDate.future(long, long, TimeUnit)", "'15','5','DAYS'"),
            Map.entry("timeAndDate.future(long, long, TimeUnit, String)", "'15','5','DAYS','yyyy-MM-dd'"),
            Map.entry(
                    "timeAndDate.past(long, TimeUnit, Instant, String)",
                    "'5','DAYS','2026-01-01T00:00:00Z','yyyy-MM-dd'"),
            Map.entry("timeAndDate.past(long, TimeUnit, String)", "'5','DAYS','yyyy-MM-dd'"),
            Map.entry("timeAndDate.past(long, long, TimeUnit)", "'15','5','DAYS'"),
            Map.entry("timeAndDate.past(long, long, TimeUnit, String)", "'15','5','DAYS','yyyy-MM-dd'"),
            Map.entry("tire.code(String)", "'LT'"),
            Map.entry("twitter.getLink(String, int)", "'jane','8'"),
            Map.entry("twitter.twitterId(int)", "'12'"),
            Map.entry("unique.fetchFromYaml(String)", "'color.name'"),
            Map.entry("vehicle.licensePlate(String)", "'CA'"),
            Map.entry("vehicle.model(String)", "'Audi'"),
            Map.entry("weather.temperatureCelsius(int, int)", "'10','30'"),
            Map.entry("weather.temperatureFahrenheit(int, int)", "'50','90'"));

    /** The overloads without an example, and the reason: users can't call them, or English has no data for them. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "address.countyByZipCode(String)", "English has no data for it; en-US has",
            "aviation.flight(AviationCodeType)", "the overload for String takes the same texts",
            "date.duration(long, ChronoUnit)", "the overload for String takes the same texts",
            "date.duration(long, long, ChronoUnit)", "the overload for String takes the same texts",
            "name.malefirstName()", "it is maleFirstName in another case",
            "timeAndDate.future(long, TimeUnit, Instant)", "the overload for String takes the same texts",
            "timeAndDate.past(long, TimeUnit, Instant)", "the overload for String takes the same texts");

    /** The values of Datafaker's calls that depend on more than draws, such as the time, as of {@link ExampleTable#NOW}. */
    static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("#{business.creditCardExpiry}", "2029-11-20"),
            Map.entry("#{compass.abbreviation}", "NW"),
            Map.entry("#{compass.azimuth}", "180"),
            Map.entry("#{compass.compassPoint 'CARDINAL'}", "Compass(Faker.en)@3ac3fd8b"),
            Map.entry("#{compass.word}", "southwest"),
            Map.entry("#{date.birthdayLocalDate}", "1993-06-04"),
            Map.entry("#{date.birthdayLocalDate '5','10'}", "2019-06-04"),
            Map.entry("#{idNumber.invalid}", "000-47-0026"),
            Map.entry("#{idNumber.invalidSvSeSsn}", "415673-9551"),
            Map.entry("#{idNumber.peselNumber}", "69011231827"),
            Map.entry("#{idNumber.peselNumber '1990-05-17','FEMALE'}", "90051722729"),
            Map.entry("#{idNumber.singaporeanFin}", "G8100795R"),
            Map.entry("#{idNumber.singaporeanFinBefore2000}", "F9121206N"),
            Map.entry("#{idNumber.singaporeanUin}", "T0824887I"),
            Map.entry("#{idNumber.singaporeanUinBefore2000}", "S3928604A"),
            Map.entry("#{idNumber.valid}", "234-85-8293"),
            Map.entry("#{idNumber.validEnZaSsn}", "7711162679182"),
            Map.entry("#{idNumber.validEsMXSsn}", "VICZ199101HDFOAI04"),
            Map.entry("#{idNumber.validKoKrRrn}", "930829-5214534"),
            Map.entry("#{idNumber.validSvSeSsn}", "010908-2826"),
            Map.entry("#{idNumber.validZhCNSsn}", "310112198907073903"),
            Map.entry("#{locality.localeStringWithoutReplacement}", "id"),
            Map.entry("#{timeAndDate.birthday}", "1999-01-12"),
            Map.entry("#{timeAndDate.birthday 'yyyy-MM-dd'}", "2008-11-14"),
            Map.entry("#{timeAndDate.birthday '30','40'}", "1988-06-21"),
            Map.entry("#{timeAndDate.birthday '30','40','yyyy-MM-dd'}", "1992-08-20"),
            Map.entry("#{timeAndDate.future}", "2047-01-29 07:26:03.096"),
            Map.entry("#{timeAndDate.future '5','DAYS'}", "2026-11-21 10:04:27.130"),
            Map.entry("#{timeAndDate.future '5','DAYS','2026-01-01T00:00:00Z','yyyy-MM-dd'}", "2026-01-02"),
            Map.entry("#{timeAndDate.future '5','DAYS','yyyy-MM-dd'}", "2026-11-23"),
            Map.entry("#{timeAndDate.future '15','5','DAYS'}", "2026-11-29 11:41:41.508"),
            Map.entry("#{timeAndDate.future '15','5','DAYS','yyyy-MM-dd'}", "2026-12-04"),
            Map.entry("#{timeAndDate.past}", "2024-07-13 23:30:47.130"),
            Map.entry("#{timeAndDate.past '5','DAYS'}", "2026-11-17 13:04:32.269"),
            Map.entry("#{timeAndDate.past '5','DAYS','2026-01-01T00:00:00Z','yyyy-MM-dd'}", "2025-12-29"),
            Map.entry("#{timeAndDate.past '5','DAYS','yyyy-MM-dd'}", "2026-11-19"),
            Map.entry("#{timeAndDate.past '15','5','DAYS'}", "2026-11-13 00:14:45.737"),
            Map.entry("#{timeAndDate.past '15','5','DAYS','yyyy-MM-dd'}", "2026-11-06"),
            Map.entry("#{twitter.twitterId '12'}", "621410220412"),
            Map.entry("#{unique.fetchFromYaml 'color.name'}", "indigo"));

    private ExampleCalls() {}

    /** Returns a call with arguments that are likely to make sense. */
    static String of(Signature signature) {
        String arguments = ARGUMENTS.getOrDefault(signature.toString(), byType(signature));
        return "#{" + signature.name() + (arguments.isEmpty() ? "" : " " + arguments) + "}";
    }

    private static String byType(Signature signature) {
        List<String> arguments = new ArrayList<>();
        int numbers = 0;
        for (Class<?> type : signature.method().getParameterTypes()) {
            if (type.isEnum()) {
                arguments.add("'" + firstOrDays(type) + "'");
            } else {
                arguments.add(
                        switch (type.getSimpleName()) {
                            case "boolean" -> "'true'";
                            // The second of two numbers must be greater.
                            case "int", "long" -> "'" + 5 * ++numbers + "'";
                            case "Period" -> "'P" + ++numbers + "M'";
                            // Fails the build, so that someone adds the arguments above.
                            default -> "?";
                        });
            }
        }
        return String.join(",", arguments);
    }

    private static String firstOrDays(Class<?> type) {
        return type.getPackageName().startsWith("java.") ? "DAYS" : ((Enum<?>) type.getEnumConstants()[0]).name();
    }
}
