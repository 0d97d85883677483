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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.datafaker.Signature;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue that the build wrote. */
@Tag("locale")
class ExpressionReferenceTest {
    private static final List<ReferenceEntry> ENTRIES = ExpressionReference.read();

    @Test
    void saysAllAboutAnExpression() {
        assertThat(entry("#{drone.shutterSpeedUnits}"))
                .isEqualTo(new ReferenceEntry(
                        "#{drone.shutterSpeedUnits}",
                        "drone",
                        "shutterSpeedUnits",
                        "",
                        "String",
                        "s",
                        PlanKind.CONSTANT,
                        false,
                        false,
                        true,
                        false,
                        false));
        assertThat(entry("#{twitter.twitterId '12'}"))
                .isEqualTo(new ReferenceEntry(
                        "#{twitter.twitterId '12'}",
                        "twitter",
                        "twitterId",
                        "int",
                        "String",
                        "621410220412",
                        PlanKind.CALL,
                        true,
                        true,
                        false,
                        false,
                        false));
        assertThat(entry("#{internet.password '5','10'}").isDeprecated()).isTrue();
        assertThat(entry("#{date.duration '10','HOURS'}").isDeprecated()).isTrue();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{number.numberBetween '1','1000000000000'} | long, long        | long    | NUMBER | \\d{8,12}",
                "#{options.weighted 'A','0.8','B','0.2'}     | String, double... | String  | TABLE  | [AB]",
                "#{zipf.between '1','1000','1.1'}            | long, long, double | long   | NUMBER | \\d{1,4}",
                "#{uniform.between '0.0','1.0'}              | double, double    | double  | NUMBER | 0\\.\\d+",
                "#{options.option 'red','green','blue'}      | String...         | String  | TABLE  | [a-z]+",
                "#{date.past '5','MINUTES'}                  | long, ChronoUnit  | Instant | TIME   | 2026-11-20 1[12]:\\d\\d:\\d\\d\\.\\d{3}",
                "#{time.between '08:00','10:00','HH:mm'}     | LocalTime, LocalTime, String | String | TIME | 0[89]:\\d\\d",
                "#{csv '2','name','#{Name.firstName}','city','#{Address.city}'} | int, String... | String | TEXT | `\"name\";\"city\"(\n\"[^\"]+\";\"[^\"]+\"){2}`",
                "#{json 'name','#{Name.firstName}','city','#{Address.city}'} | String... | String | TEXT | `\\{\"name\": \"[^\"]+\", \"city\": \"[^\"]+\"\\}`",
                "#{finance.iban 'DE'}                        | String            | String  | CALL   | DE\\d{20}",
                "#{sequence.next '1000','10'}                | long, long        | long    | NUMBER | 1040",
                "#{column.email}                             | ``                | Object  | TABLE  | \\w+@example\\.com",
                "#{column.home.city}                         | ``                | Object  | TABLE  | [A-Z][a-z]+",
                "#{record.place.city}                        | ``                | String  | TEXT   | `Berlin|Paris`",
                "#{list.plans}                               | ``                | String  | TABLE  | `free|pro`",
                "#{event.time}                               | ``                | Instant | TIME   | 2026-11-20 12:00:00\\.000",
                "#{parent.number '1000','10'}                | `long, long`      | long    | NUMBER | 1040",
                "#{parent.size}                              | ``                | long    | NUMBER | 3",
                "#{child.number}                             | ``                | long    | NUMBER | 2",
                "#{session.key}                              | ``                | long    | NUMBER | 17",
                "#{session.number}                           | ``                | long    | NUMBER | 23",
                "#{session.step}                             | ``                | long    | NUMBER | 3",
                "#{session.size}                             | ``                | long    | NUMBER | 5",
                "#{session.state}                            | ``                | String  | TEXT   | cart",
                "#{session.previous}                         | ``                | String  | TEXT   | product",
                "#{session.count 'cart'}                     | String            | long    | NUMBER | 1",
            })
    void hasOurOwnCallsAndThoseOfDatafaker(
            String expression, String arguments, String returns, PlanKind plan, String example) {
        ReferenceEntry entry = entry(expression);

        assertThat(entry.arguments()).isEqualTo(arguments);
        assertThat(entry.returns()).isEqualTo(returns);
        assertThat(entry.plan()).isEqualTo(plan);
        assertThat(entry.example()).matches(example);
        assertThat(entry.isReproducible()).isTrue();
        assertThat(entry.isDeprecated()).isFalse();
    }

    /** All that the page of the manual on expressions tells of rows. */
    @Test
    void hasWhatNeedsATableAndSaysSo() {
        assertThat(ENTRIES.stream().filter(ReferenceEntry::needsTable))
                .extracting(ReferenceEntry::provider, ReferenceEntry::method, ReferenceEntry::arguments)
                .containsExactly(
                        tuple("case", "<name>", ""),
                        tuple("child", "number", ""),
                        tuple("column", "<name>", ""),
                        tuple("column", "<row>.<field>", ""),
                        tuple("drift", "between", "long, long, Duration"),
                        tuple("drift", "between", "double, double, Duration"),
                        tuple("earlier", "<name>", "String, long"),
                        tuple("earlier", "<name>", "String, Duration"),
                        tuple("earlier", "<name>", ""),
                        tuple("event", "time", ""),
                        tuple("list", "<name>", ""),
                        tuple("options", "cycle", "String..."),
                        tuple("parent", "number", "long, long"),
                        tuple("parent", "number", "long"),
                        tuple("parent", "number", ""),
                        tuple("parent", "size", ""),
                        tuple("record", "<name>.<field>", ""),
                        tuple("sequence", "next", "long, long, long"),
                        tuple("sequence", "next", "long, long"),
                        tuple("sequence", "next", "long"),
                        tuple("sequence", "next", ""),
                        tuple("session", "count", "String"),
                        tuple("session", "key", ""),
                        tuple("session", "number", ""),
                        tuple("session", "previous", ""),
                        tuple("session", "size", ""),
                        tuple("session", "state", ""),
                        tuple("session", "step", ""),
                        tuple("var", "<name>", ""));
    }

    /** The object that it gives is of use to Java code only, and has no text of its own. */
    @Test
    void compassPointCanBeCalledAndGivesAnObject() {
        ReferenceEntry entry = entry("#{compass.compassPoint 'CARDINAL'}");

        assertThat(entry.isReproducible()).isFalse();
        assertThat(entry.example()).startsWith("Compass(Faker.en)@");
        assertThat(String.valueOf(compile(Locale.ENGLISH, entry.expression()).evaluate()))
                .startsWith("Compass(Faker.en)@");
    }

    private static ReferenceEntry entry(String expression) {
        return ENTRIES.stream()
                .filter(entry -> entry.expression().equals(expression))
                .findFirst()
                .orElseThrow(() -> new AssertionError(expression));
    }

    @Test
    void hasEveryOverloadButThoseThatNobodyCanUse() {
        Set<String> listed = new HashSet<>();
        ENTRIES.forEach(entry -> listed.add(signature(entry)));
        Set<String> missing = new TreeSet<>();
        for (Signature signature : Signature.all()) {
            if (!OwnCall.isNamed(signature.name()) && !listed.contains(signature.toString())) {
                missing.add(signature.toString());
            }
        }

        assertThat(missing)
                .containsExactlyInAnyOrder(
                        // The overload for String takes the same texts.
                        "aviation.flight(AviationCodeType)",
                        "date.duration(long, ChronoUnit)",
                        "date.duration(long, long, ChronoUnit)",
                        "timeAndDate.future(long, TimeUnit, Instant)",
                        "timeAndDate.past(long, TimeUnit, Instant)",
                        // It is maleFirstName in another case.
                        "name.malefirstName()",
                        // English has no data for it; en-US has.
                        "address.countyByZipCode(String)")
                .isEqualTo(ExampleCalls.LEFT_OUT.keySet());
        assertThat(ENTRIES).hasSize(Signature.all().size() - missing.size() - replaced() + OwnCall.ALL.size());
    }

    private static String signature(ReferenceEntry entry) {
        return (entry.provider().isEmpty() ? "" : entry.provider() + ".") + entry.method() + "(" + entry.arguments()
                + ")";
    }

    private static int replaced() {
        return (int) Signature.all().stream()
                .filter(signature -> OwnCall.isNamed(signature.name()))
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{aviation.flight 'IATA'}",
                "#{date.duration '5','DAYS'}",
                "#{date.duration '5','10','DAYS'}",
                "#{timeAndDate.future '5','DAYS','2026-01-01T00:00:00Z'}",
                "#{timeAndDate.past '5','DAYS','2026-01-01T00:00:00Z'}",
            })
    void overloadForStringTakesTheSameTexts(String expression) {
        assertThat(Signature.all().stream()
                        .filter(signature -> ExampleCalls.LEFT_OUT.containsKey(signature.toString()))
                        .filter(signature -> expression.startsWith("#{" + signature.name() + " "))
                        .filter(signature -> signature.isCalledBy(expression)))
                .isEmpty();
    }

    @Test
    void englishHasNoCounties() {
        String expression = "#{address.countyByZipCode '90210'}";

        assertThatThrownBy(() -> compile(Locale.ENGLISH, expression).evaluate())
                .hasMessageContaining("County is not configured for postcode 90210");
        assertThat(compile(Locale.US, expression).evaluate()).isEqualTo("Los Angeles");
    }

    private static CompiledExpression compile(Locale locale, String expression) {
        return new ExpressionCompiler(locale, ZoneOffset.UTC, new SplittableRandom(0), InstantSource.system())
                .compile(expression);
    }

    @Test
    void everyExpressionCompilesToTheKindThatIsListed() {
        SplittableRandom random = new SplittableRandom(0);
        ExpressionCompiler alone =
                new ExpressionCompiler(Locale.ENGLISH, ZoneOffset.UTC, random, InstantSource.system());
        ExpressionCompiler ofTable = new ExpressionCompilers(
                        ZoneOffset.UTC, random, InstantSource.system(), ExampleTable.LISTS)
                .forLocale(Locale.ENGLISH);

        assertThat(ENTRIES).allSatisfy(entry -> {
            CompiledExpression compiled = entry.needsTable()
                    ? ofTable.compile(entry.expression(), new ExampleTable(random))
                    : alone.compile(entry.expression());
            assertThat(compiled.kind()).as(entry.expression()).isEqualTo(entry.plan());
            assertThat(compiled.callsDatafaker()).as(entry.expression()).isEqualTo(entry.callsDatafaker());
        });
        assertThat(ENTRIES).filteredOn(ReferenceEntry::needsTable).allSatisfy(entry -> assertThatThrownBy(
                        () -> alone.compile(entry.expression()))
                .isInstanceOf(ExpressionException.class));
    }

    /** Such as a birthday, which is another day's tomorrow. */
    @Test
    void whatReadsAClockIsNeverATable() {
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.readsWallClock() || !entry.isReproducible())
                .hasSizeGreaterThan(50)
                .extracting(ReferenceEntry::plan)
                .containsOnly(PlanKind.TIME, PlanKind.CALL);
    }

    @Test
    void isInOrderAndHasNoExpressionTwice() {
        assertThat(ENTRIES).extracting(ReferenceEntry::expression).doesNotHaveDuplicates();
        assertThat(ENTRIES).extracting(ReferenceEntry::provider).isSorted();
        assertThat(ENTRIES).extracting(ReferenceEntry::example).allMatch(example -> example.length() <= 122);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb\nc\rd\\e\\n", "\\", "…"})
    void lineKeepsAnyText(String text) {
        ReferenceEntry entry = new ReferenceEntry(
                text, "p", "m", "int", "String", text, PlanKind.CALL, true, false, true, false, true);

        assertThat(ReferenceLine.of(entry)).doesNotContain("\n", "\r");
        assertThat(ReferenceLine.parse(ReferenceLine.of(entry))).isEqualTo(entry);
    }
}
