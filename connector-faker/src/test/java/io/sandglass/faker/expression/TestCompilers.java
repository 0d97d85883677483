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
package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CompiledExpression;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Compilers for tests, in which no clock runs. */
public final class TestCompilers {
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TestCompilers() {}

    public static ExpressionCompiler create(long seed) {
        return create(Locale.ENGLISH, new SplittableRandom(seed));
    }

    public static ExpressionCompiler create(Locale locale, RandomGenerator random) {
        return new ExpressionCompiler(locale, BERLIN, random, InstantSource.fixed(NOW));
    }

    /** The first values of an expression for a seed, numbers as text. */
    public static List<Object> values(String expression, int count) {
        return values(create(0).compile(expression), count);
    }

    public static List<Object> values(CompiledExpression expression, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object value = expression.evaluate();
            values.add(value instanceof Number ? value.toString() : value);
        }
        return values;
    }
}
