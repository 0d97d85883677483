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

import io.sandglass.faker.expression.call.TableScope;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.CurrentSession;
import io.sandglass.faker.expression.plan.earlier.EarlierRows;
import io.sandglass.faker.expression.plan.number.WholeNumbers;
import io.sandglass.faker.expression.plan.text.TablePick;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A sample table for the examples of calls that need a table or its row. */
final class ExampleTable implements TableScope {
    /** The current time in the catalogue's examples. */
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** The values of the table's lists, by the lists' names. */
    static final Map<String, List<String>> LISTS = Map.of("plans", List.of("free", "pro"));

    private final RandomGenerator random;

    /** @param random the generator that all values are drawn from */
    ExampleTable(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public Map<String, List<String>> records() {
        return Map.of("place", List.of("city", "zip"));
    }

    @Override
    public List<@Nullable String> recordField(String records, String field) {
        return field.equals("city") ? Arrays.asList("Berlin", "Paris") : Arrays.asList("10115", "75001");
    }

    @Override
    public Set<String> variables() {
        return Set.of("size");
    }

    @Override
    public CompiledExpression variable(String name) {
        return new WholeNumbers(1, 9, random);
    }

    @Override
    public Set<String> cases() {
        return Set.of("price");
    }

    @Override
    public CompiledExpression chosen(String name, BiFunction<String, TableScope, CompiledExpression> compiler) {
        return new WholeNumbers(10, 20, random);
    }

    @Override
    public List<String> columns() {
        return List.of("email", "home.city");
    }

    @Override
    public CompiledExpression column(String name) {
        return TablePick.uniform(
                name.equals("email") ? List.of("ada@example.com", "alan@example.com") : List.of("London", "Oxford"),
                random,
                false);
    }

    @Override
    public Set<String> references() {
        return Set.of("orders");
    }

    @Override
    public EarlierRows reference(String name) {
        return new Orders();
    }

    @Override
    public LongSupplier newPath() {
        return () -> 0;
    }

    @Override
    public CurrentRow row() {
        return new FifthRow(random);
    }

    /** Row number 4, counted from 0, of an unbounded table. It is also the second of three children of parent number 4. */
    private record FifthRow(RandomGenerator random) implements CurrentRow {

        @Override
        public long number() {
            return 4;
        }

        @Override
        public int maxChildren() {
            return 3;
        }

        @Override
        public int childNumber() {
            return 2;
        }

        @Override
        public int parentSize() {
            return 3;
        }

        @Override
        public long maxNumber() {
            return Long.MAX_VALUE;
        }

        @Override
        public long eventMillis() {
            return NOW.toEpochMilli();
        }

        @Override
        public int eventNanoOfMilli() {
            return 0;
        }

        @Override
        public Instant earliestEvent() {
            return NOW;
        }

        @Override
        public CurrentSession session() {
            return new ExampleSession();
        }

        @Override
        public LongSupplier sharedDraw(String name) {
            return random::nextLong;
        }
    }

    /** Orders 1, 11, 21 and so on, one a second in the last hour. */
    private static final class Orders implements EarlierRows {
        private static final long MILLIS_PER_ORDER = 1_000;
        private static final long STEP = 10;

        @Override
        public long firstNumber() {
            return 1;
        }

        @Override
        public long step() {
            return STEP;
        }

        @Override
        public long rows() {
            return Long.MAX_VALUE;
        }

        @Override
        public long firstMillis() {
            return NOW.minus(Duration.ofHours(1)).toEpochMilli();
        }

        @Override
        public long countUntil(long millis) {
            return (millis - firstMillis()) / MILLIS_PER_ORDER + 1;
        }
    }
}
