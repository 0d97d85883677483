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
package io.sandglass.session.aggregate;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An aggregate that {@code SESSION_SUMMARY} supports. The names of the constants are part of the state format. */
public enum AggregateKind {
    /** The number of rows, or the number of values that aren't NULL. */
    COUNT,
    /** The sum. NULL if there is no value. */
    SUM,
    /** The smallest value. NULL if there is no value. */
    MIN,
    /** The greatest value. NULL if there is no value. */
    MAX,
    /** The mean, in the type of Flink's AVG. NULL if there is no value. */
    AVG,
    /** The value of the earliest row whose value isn't NULL. NULL if there is none. */
    FIRST,
    /** The value of the latest row whose value isn't NULL. NULL if there is none. */
    LAST,
    /** An array of all values in order of time, with NULLs. NULL if there is no row. Its state holds all values. */
    ARRAY_AGG,
    /** The texts that aren't NULL, joined in order of time. NULL if there is none. Its state holds all texts. */
    LISTAGG,
    /** {@link #COUNT} of distinct values. Its state holds the distinct values. */
    COUNT_DISTINCT(COUNT),
    /** {@link #SUM} of distinct values. Its state holds the distinct values. */
    SUM_DISTINCT(SUM),
    /** {@link #AVG} of distinct values. Its state holds the distinct values. */
    AVG_DISTINCT(AVG),
    /** {@link #ARRAY_AGG} of distinct values in order of their first times. Its state holds the distinct values. */
    ARRAY_AGG_DISTINCT(ARRAY_AGG),
    /** {@link #LISTAGG} of distinct texts in order of their first times. Its state holds the distinct texts. */
    LISTAGG_DISTINCT(LISTAGG);

    private final @Nullable AggregateKind ofDistinctValues;

    AggregateKind() {
        ofDistinctValues = null;
    }

    AggregateKind(AggregateKind ofDistinctValues) {
        this.ofDistinctValues = ofDistinctValues;
    }

    /** Returns whether the aggregate takes each value once. */
    boolean isDistinct() {
        return ofDistinctValues != null;
    }

    /** Returns the aggregate without DISTINCT. */
    AggregateKind withoutDistinct() {
        return ofDistinctValues == null ? this : ofDistinctValues;
    }

    /** Returns the aggregate with DISTINCT, which makes no difference to MIN and MAX. Empty if DISTINCT isn't supported. */
    Optional<AggregateKind> withDistinct() {
        if (this == MIN || this == MAX) {
            return Optional.of(this);
        }
        return Arrays.stream(values())
                .filter(kind -> kind.ofDistinctValues == this)
                .findFirst();
    }
}
