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
package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A lane of a stream: every n-th row. Lane l of n holds the rows whose index is l modulo n.
 *
 * <p>Unlike ranges, lanes keep rows in nearly global order at each parallelism, and they can be reassigned when it changes.
 *
 * @param laneCount the number n of lanes of the whole stream
 * @param nextIndex the index of the lane's next row, which also identifies the lane
 */
public record LaneSplit(int laneCount, long nextIndex) implements SourceSplit {

    @Override
    public String splitId() {
        return "lane-" + nextIndex % laneCount;
    }
}
