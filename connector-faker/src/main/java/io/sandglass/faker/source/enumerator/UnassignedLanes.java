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
package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.List;

/**
 * The enumerator's part of a checkpoint.
 *
 * @param lanes the lanes that no reader has yet, usually none
 * @param generation the {@link GenerationVersion} of the build that wrote the checkpoint
 */
public record UnassignedLanes(List<LaneSplit> lanes, int generation) {

    public UnassignedLanes {
        lanes = List.copyOf(lanes);
    }
}
