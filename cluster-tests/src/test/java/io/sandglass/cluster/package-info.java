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
 * What a cluster of real processes lives through: killed TaskManagers and JobManagers, other parallelisms, other jars.
 * Knows a copy of the checkout, {@code ./sql}, Flink's REST API and the files that jobs write, none of the project's classes.
 *
 * <p>Other tests check the released files: two builds give the same bytes, and Maven Central's requirements are met.
 */
package io.sandglass.cluster;
