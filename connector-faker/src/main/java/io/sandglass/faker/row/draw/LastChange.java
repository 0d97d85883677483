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
package io.sandglass.faker.row.draw;

import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowRandom;

/**
 * The row key of values that some updates of a row keep: that of the last change that gave the column a new value.
 *
 * @param changes the changes of the table
 * @param chance the probability that an update changes the column, 0 to 1
 * @param drawsKey selects the updates that change the column
 * @param place the current row as the column sees it
 */
public record LastChange(Changes changes, double chance, long drawsKey, ColumnPlace place) implements DrawKey {

    @Override
    public long rowKey() {
        return RowRandom.rowKey(changes.lastChangeOf(place.number(), chance, drawsKey));
    }
}
