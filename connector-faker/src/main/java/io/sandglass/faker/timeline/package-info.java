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
/**
 * The position of each row in a stream: its event time, session and key, and whether it is a duplicate or a change.
 *
 * <p>The input is the index of a row, and the output is a {@link io.sandglass.faker.timeline.RowPlace}. Everything is a
 * function of the seed and the index. The package keeps only caches of results that are slow to compute. It must not
 * depend on Flink or on how values are generated.
 */
package io.sandglass.faker.timeline;
