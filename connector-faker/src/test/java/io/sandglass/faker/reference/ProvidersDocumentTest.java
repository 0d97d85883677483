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

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summarizingLong;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.PlanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parts of the documentation that come from the expression reference: an example, the providers, and counts of plans. */
@Tag("locale")
class ProvidersDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/expressions.md");
    private static final String BEGIN =
            "<!-- The rest is generated; ProvidersDocumentTest compares it with the expression reference. -->\n";

    @Test
    void exampleOfAQueryShowsItsRows() throws IOException {
        String rows = ExpressionReference.read().stream()
                .filter(entry ->
                        entry.provider().equals("internet") && entry.example().endsWith(".com"))
                .map(entry -> String.format("| %39s | %22s |\n", entry.expression(), entry.example()))
                .collect(joining());

        assertThat(Files.readString(DOCUMENT))
                .contains(
                        """
                        +-----------------------------------------+------------------------+
                        |                              expression |                example |
                        +-----------------------------------------+------------------------+
                        %s+-----------------------------------------+------------------------+
                        """
                                .formatted(rows));
    }

    @Test
    void listsTheProvidersOfTheReference() throws IOException {
        String document = Files.readString(DOCUMENT);
        String listed = document.substring(document.indexOf(BEGIN) + BEGIN.length());
        Map<String, TreeSet<String>> methods = ExpressionReference.read().stream()
                .filter(entry -> !entry.provider().isEmpty())
                .collect(groupingBy(
                        ReferenceEntry::provider,
                        TreeMap::new,
                        mapping(ProvidersDocumentTest::shown, toCollection(TreeSet::new))));
        String expected = methods.entrySet().stream()
                .map(provider -> "- **" + provider.getKey() + "**: " + String.join(", ", provider.getValue()))
                .collect(joining("\n", "\n", "\n"));
        Path generated = Path.of("target/providers.md");
        Files.writeString(generated, expected);

        assertThat(listed)
                .as("the end of %s; what belongs there is in %s", DOCUMENT, generated)
                .isEqualTo(expected);
    }

    /** Markdown takes pointed brackets for those of HTML. */
    private static String shown(ReferenceEntry entry) {
        return entry.method().contains("<") ? "`" + entry.method() + "`" : entry.method();
    }

    @Test
    void tellsHowManyEntriesHaveWhichPlan() throws IOException {
        List<ReferenceEntry> entries = ExpressionReference.read();
        long calls = entries.stream().filter(ReferenceEntry::callsDatafaker).count();

        assertThat(Files.readString(DOCUMENT))
                .contains(String.format(
                        Locale.ROOT,
                        "In English, %d of the %,d entries of `FAKER_EXPRESSIONS` (%.0f %%) call Datafaker for",
                        calls,
                        entries.size(),
                        100.0 * calls / entries.size()))
                .containsPattern(planRow(PlanKind.TABLE, PlanKind.CONSTANT))
                .containsPattern(planRow(PlanKind.NUMBER, PlanKind.TIME))
                .containsPattern(planRow(PlanKind.TEXT))
                .containsPattern(planRow(PlanKind.CALL));
    }

    private static String planRow(PlanKind... kinds) {
        String names = Stream.of(kinds).map(kind -> "`" + kind + "`").collect(joining(", "));
        long count = ExpressionReference.read().stream()
                .filter(entry -> List.of(kinds).contains(entry.plan()))
                .count();
        return String.format(Locale.ROOT, "\\| %s \\| .* \\| %,d \\|\n", names, count);
    }

    @Test
    void tellsTheNanosecondsThatWereMeasured() throws IOException {
        Map<Boolean, LongSummaryStatistics> byCall = Pattern.compile("\\| `(.+)` \\| [A-Z0-9()]+ \\| ([0-9.]+) ns \\|")
                .matcher(Files.readString(Path.of("../docs/benchmarks.md")))
                .results()
                .collect(partitioningBy(
                        row -> row.group(1).equals("#{Lorem.sentence}"),
                        summarizingLong(row -> Math.round(Double.parseDouble(row.group(2))))));
        LongSummaryStatistics plans = byCall.getOrDefault(false, new LongSummaryStatistics());
        LongSummaryStatistics call = byCall.getOrDefault(true, new LongSummaryStatistics());

        assertThat(plans.getCount()).isEqualTo(15);
        assertThat(Files.readString(DOCUMENT))
                .contains("[took " + plans.getMin() + " to " + plans.getMax()
                        + " ns](benchmarks.md#cost-of-an-expression)")
                .contains("With the measured call of Datafaker, `Lorem.sentence`, such a row took " + call.getMax()
                        + " ns.");
        assertThat(ExpressionReference.read())
                .filteredOn(entry -> entry.expression().equals("#{lorem.sentence}"))
                .extracting(ReferenceEntry::callsDatafaker)
                .containsExactly(true);
    }
}
