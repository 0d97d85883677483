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
package io.sandglass.faker.inference;

import java.util.Set;

/**
 * The roles of columns in their table.
 *
 * @param keys the columns of the primary key; empty if there is none
 * @param eventTimes the columns that the event time is computed from; their values must be close to now
 * @param epochSeconds the columns that the event time is computed from and that hold epoch seconds
 */
public record ColumnRoles(Set<String> keys, Set<String> eventTimes, Set<String> epochSeconds) {
    public static final ColumnRoles NONE = new ColumnRoles(Set.of(), Set.of(), Set.of());

    public ColumnRoles {
        keys = Set.copyOf(keys);
        eventTimes = Set.copyOf(eventTimes);
        epochSeconds = Set.copyOf(epochSeconds);
    }
}
