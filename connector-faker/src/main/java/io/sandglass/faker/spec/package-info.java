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
 * Specifies a table: what the user requested, in immutable and serializable values.
 *
 * <p>Flink sends only these values to the cluster. The package depends on Flink's logical types, but not on options, the
 * meaning of expressions, or rows.
 */
package io.sandglass.faker.spec;
