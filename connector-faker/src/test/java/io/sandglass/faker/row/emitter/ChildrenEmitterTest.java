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
package io.sandglass.faker.row.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.flink.table.types.logical.BigIntType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of parents. */
class ChildrenEmitterTest {
    private static final int PARENTS = 7_000;
    private static final ChildrenSpec UP_TO_SEVEN = new ChildrenSpec("#{uniform.between '1','7'}", 7, 4);
    private static final List<String> EXPRESSIONS = List.of(
            "#{parent.number '100','10'}", "#{child.number}", "#{parent.size}", "#{uniform.between '0','999999999'}");

    /** A clock with disorder and late rows. */
    private static final EventTimeSpec CLOCK =
            new EventTimeSpec(1_000_000, 50_000_000, 5_000, 0.1, 60_000, 0, 0, false);

    @Test
    void numbersTheChildrenOfEachParentFromOneToTheirCount() {
        for (boolean copiesRows : new boolean[] {false, true}) {
            RowEmitter emitter = RowEmitter.of(RowPlan.compile(spec(UP_TO_SEVEN, null, EXPRESSIONS)), copiesRows);
            int[] parentsBySize = new int[8];
            for (long parent = 0; parent < PARENTS; parent++) {
                List<List<Long>> rows = emit(emitter, parent, 4);
                parentsBySize[rows.size()]++;
                for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.get(i).subList(0, 3))
                            .containsExactly(100 + parent * 10, i + 1L, (long) rows.size());
                }
            }
            assertThat(parentsBySize[0]).isZero();
            // Chi-square with 6 degrees of freedom is below 16.81 in 99 of 100 cases.
            double chiSquare = Arrays.stream(parentsBySize, 1, 8)
                    .mapToDouble(count -> Math.pow(count - PARENTS / 7.0, 2) / (PARENTS / 7.0))
                    .sum();
            assertThat(chiSquare).isLessThan(16.81);
        }
    }

    @Test
    void drawsEachChildAlone() {
        RowEmitter emitter = RowEmitter.of(RowPlan.compile(spec(UP_TO_SEVEN, null, EXPRESSIONS)), false);
        Set<Long> values = new HashSet<>();
        int rows = 0;
        for (long parent = 0; parent < PARENTS; parent++) {
            for (List<Long> row : emit(emitter, parent, 4)) {
                values.add(row.get(3));
                rows++;
            }
        }
        // Of 28,000 draws from a billion numbers, 0.4 are expected to repeat another.
        assertThat(values).hasSizeGreaterThan(rows - 5);
    }

    @Test
    void makesTheSameRowsInAnyOrderAndWithFewerColumns() {
        RowSpec spec = spec(UP_TO_SEVEN, CLOCK, EXPRESSIONS);
        RowEmitter emitter = RowEmitter.of(RowPlan.compile(spec), false);
        List<List<Long>> values = new ArrayList<>();
        for (long parent = 0; parent < 200; parent++) {
            values.add(emit(emitter, parent, 4).stream().map(row -> row.get(3)).toList());
        }
        List<Integer> anyOrder = new ArrayList<>();
        for (int parent = 0; parent < 200; parent++) {
            anyOrder.add(parent);
        }
        Collections.shuffle(anyOrder, new Random(1));

        RowEmitter alone = RowEmitter.of(RowPlan.compile(spec.project(new int[][] {{3}})), true);
        for (int parent : anyOrder) {
            assertThat(emit(alone, parent, 1).stream().map(row -> row.get(0)).toList())
                    .isEqualTo(values.get(parent));
        }
    }

    @Test
    void givesAllChildrenTheTimeThatTheParentHasInATableOfItsOwn() {
        List<String> time = List.of("#{event.time}");
        RowPlan orders = RowPlan.compile(spec(null, CLOCK, time));
        RowEmitter lines = RowEmitter.of(RowPlan.compile(spec(UP_TO_SEVEN, CLOCK, time)), false);
        for (long parent = 0; parent < PARENTS; parent++) {
            Long ofParent = orders.generate(parent).getLong(0);
            assertThat(emit(lines, parent, 1)).allMatch(row -> row.get(0).equals(ofParent));
        }
    }

    @Test
    void allowsParentsWithoutChildren() {
        RowEmitter emitter = RowEmitter.of(
                RowPlan.compile(
                        spec(new ChildrenSpec("#{options.weighted '0','3','2','1'}", 2, 0.5), null, EXPRESSIONS)),
                false);
        int childless = 0;
        for (long parent = 0; parent < PARENTS; parent++) {
            int rows = emit(emitter, parent, 4).size();
            assertThat(rows).isIn(0, 2);
            childless += rows == 0 ? 1 : 0;
        }
        assertThat((double) childless / PARENTS).isBetween(0.73, 0.77);
    }

    @Test
    void namesTheParentAndTheChildOfAValueThatDoesNotFit() {
        RowPlan plan = RowPlan.compile(spec(new ChildrenSpec("3", 3, 3), null, List.of("#{child.number}x")));

        assertThatThrownBy(() -> plan.generateChild(5, 1))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("'2x'")
                .hasMessageEndingWith("Row index: 5, child: 2, seed: 7.");
    }

    @Test
    void refusesMoreChildrenThanWerePlanned() {
        RowPlan plan = RowPlan.compile(spec(new ChildrenSpec("4", 3, 3), null, EXPRESSIONS));

        assertThatThrownBy(() -> plan.rowsAt(5))
                .isInstanceOf(ValueException.class)
                .hasMessage("'children.count' gives '4', but must give whole numbers from 0 to 3, the maximum that was"
                        + " found when the query was planned. Row index: 5, seed: 7.");
    }

    private static List<List<Long>> emit(RowEmitter emitter, long parent, int columns) {
        List<List<Long>> rows = new ArrayList<>();
        int count = emitter.emit(parent, row -> {
            List<Long> values = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                values.add(row.getLong(i));
            }
            rows.add(values);
        });
        assertThat(count).isEqualTo(rows.size());
        return rows;
    }

    private static RowSpec spec(
            @Nullable ChildrenSpec children, @Nullable EventTimeSpec eventTime, List<String> expressions) {
        List<FieldSpec> columns = new ArrayList<>();
        for (String expression : expressions) {
            columns.add(
                    new FieldSpec.Scalar(FieldPath.ofColumn("c" + columns.size()), new BigIntType(), 0, expression));
        }
        return new RowSpec(
                columns,
                columns,
                7,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UserData.NONE,
                new StreamSpec(PARENTS, eventTime, null, null, null, null, children));
    }
}
