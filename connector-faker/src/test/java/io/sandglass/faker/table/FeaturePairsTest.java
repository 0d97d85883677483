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
package io.sandglass.faker.table;

import static io.sandglass.faker.table.TableFeature.QueryPart.BATCH_MODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.flink.table.api.ValidationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every two features of a table go together, or are refused in words. A table that asks for both has the rows that each of
 * them promises. What became of each pair is printed.
 */
@Tag("locale")
class FeaturePairsTest {

    /** What a changelog is refused with, whatever its mode. */
    private static final Set<String> NOT_IN_CHANGELOGS = Set.of("duplicates", "sessions", "states", "lookup");

    private static final Set<String> CHANGELOGS = Set.of("upsert", "retract", "final rows", "kept columns");

    /** What a table of children is refused with. */
    private static final Set<String> NOT_OF_CHILDREN = Set.of(
            "duplicates",
            "sessions",
            "upsert",
            "retract",
            "final rows",
            "drawn keys",
            "kept columns",
            "unique",
            "turns",
            "states");

    private static final Map<String, String> OUTCOMES = new TreeMap<>();

    static Stream<Arguments> pairs() {
        List<TableFeature> all = TableFeatures.ALL;
        return TestRun.everyNth(
                3,
                Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                        .flatMap(i ->
                                all.subList(i + 1, all.size()).stream().map(other -> Arguments.of(all.get(i), other)))
                        .toList());
    }

    static Stream<TableFeature> features() {
        return TableFeatures.ALL.stream();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("pairs")
    void goTogetherOrAreRefused(TableFeature one, TableFeature other) {
        if (haveTwoKeys(one, other)) {
            OUTCOMES.put(one + " and " + other, "have a primary key each");
            return;
        }
        if (isOneOption(one, other)) {
            OUTCOMES.put(one + " and " + other, "are two values of one option");
            return;
        }
        String refusal = refusal(List.of(one, other));
        OUTCOMES.put(one + " and " + other, refusal == null ? "go together" : "refused: " + refusal);

        assertThat(refusal != null).as("%s", refusal).isEqualTo(isExpectedToBeRefused(one, other));
        if (refusal != null) {
            assertThat(refusal)
                    .containsAnyOf(Stream.of(one, other)
                            .flatMap(feature -> feature.options().keySet().stream())
                            .map(option -> "'" + option + "'")
                            .toArray(String[]::new));
        }
    }

    /** Or it would prove nothing that a pair's rows are right. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("features")
    void rowsThatAreWrongAreFound(TableFeature feature) {
        PairedTable table = new PairedTable(List.of(feature));

        feature.check().accept(table);
        assertThatThrownBy(() -> feature.check().accept(table.withRows(spoiled(table.rows()))))
                .isInstanceOf(AssertionError.class);
    }

    @AfterAll
    static void printOutcomes() {
        OUTCOMES.forEach((pair, outcome) -> System.out.println(pair + ": " + outcome));
    }

    private static boolean haveTwoKeys(TableFeature one, TableFeature other) {
        return Stream.of(one, other)
                        .flatMap(feature -> feature.columns().stream())
                        .filter(column -> column.startsWith("PRIMARY KEY"))
                        .distinct()
                        .count()
                == 2;
    }

    private static boolean isOneOption(TableFeature one, TableFeature other) {
        String mode = one.options().get("changelog.mode");
        String otherMode = other.options().get("changelog.mode");
        boolean isInBatchMode =
                Stream.of(one, other).anyMatch(feature -> feature.queryParts().contains(BATCH_MODE));
        return mode != null && otherMode != null && !mode.equals(otherMode) && !isInBatchMode;
    }

    private static boolean isExpectedToBeRefused(TableFeature one, TableFeature other) {
        Set<String> names = Set.of(one.name(), other.name());
        if (names.equals(Set.of("drawn keys", "lookup")) || names.equals(Set.of("sessions", "states"))) {
            return true;
        }
        if (one.name().equals("Poisson arrivals") || other.name().equals("Poisson arrivals")) {
            return Set.of("sessions", "states").contains(one.name())
                    || Set.of("sessions", "states").contains(other.name());
        }
        if (one.name().equals("children") || other.name().equals("children")) {
            return NOT_OF_CHILDREN.contains(one.name()) || NOT_OF_CHILDREN.contains(other.name());
        }
        return (CHANGELOGS.contains(one.name()) && NOT_IN_CHANGELOGS.contains(other.name()))
                || (CHANGELOGS.contains(other.name()) && NOT_IN_CHANGELOGS.contains(one.name()));
    }

    /** Why a table is refused; null if it is not, and its rows are right. */
    private static @Nullable String refusal(List<TableFeature> features) {
        try {
            PairedTable table = new PairedTable(features);
            assertThat(table.rows()).isNotEmpty();
            features.forEach(feature -> feature.check().accept(table));
            return null;
        } catch (ValidationException e) {
            return String.valueOf(ExceptionUtils.getRootCause(e).getMessage()).replace('\n', ' ');
        }
    }

    /** Returns the rows with values in every second row that no row of the table has, except for metadata. */
    private static List<Seen> spoiled(List<Seen> rows) {
        List<Seen> spoiled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> values =
                    new LinkedHashMap<>(rows.get(i).values());
            if (i % 2 == 1) {
                values.replaceAll((column, value) -> PairedTable.isMetadata(column)
                        ? value
                        : value instanceof Long ? (Object) 9_999_999_999_999L : "x");
            }
            spoiled.add(new Seen(rows.get(i).kind(), values));
        }
        return spoiled;
    }
}
