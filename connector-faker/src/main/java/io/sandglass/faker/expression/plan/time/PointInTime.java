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
package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.time.Instant;
import java.util.List;

/**
 * Points in time. A draw allocates no memory: it returns milliseconds and keeps the nanoseconds until the next draw.
 */
public abstract class PointInTime implements CompiledExpression {
    private final PointInTimeFormat format;

    PointInTime(PointInTimeFormat format) {
        this.format = format;
    }

    /** Draws a point in time and returns its milliseconds since 1970-01-01 00:00 UTC. */
    public abstract long drawMillis();

    /** Returns the nanoseconds of the last draw within its millisecond, 0 to 999,999. */
    public abstract int nanoOfMilli();

    /** Returns the earliest and the latest point that can be drawn now, in any order. */
    @Override
    public abstract List<Instant> extremes();

    @Override
    public Object evaluate() {
        long millis = drawMillis();
        return Instant.ofEpochMilli(millis).plusNanos(nanoOfMilli());
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(format.text(evaluate()));
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TIME;
    }
}
