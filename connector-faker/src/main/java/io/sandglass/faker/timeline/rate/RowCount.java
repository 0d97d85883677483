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
package io.sandglass.faker.timeline.rate;

/**
 * An exact number of rows.
 *
 * @param rows the whole rows, rounded down; negative before the start of the clock
 * @param quanta the rest in quanta, 0 to less than a row
 */
record RowCount(long rows, long quanta) implements Comparable<RowCount> {
    static final RowCount ZERO = new RowCount(0, 0);

    /** More rows than any stream has. */
    static final RowCount MAX = new RowCount(Long.MAX_VALUE, 0);

    static final RowCount MIN = new RowCount(Long.MIN_VALUE, 0);

    @Override
    public int compareTo(RowCount other) {
        return rows == other.rows ? Long.compare(quanta, other.quanta) : Long.compare(rows, other.rows);
    }
}
