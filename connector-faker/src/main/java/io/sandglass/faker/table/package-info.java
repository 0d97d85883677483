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
 * Creates the scan source or the lookup function of a table from its {@code CREATE TABLE} statement.
 *
 * <p>Options are read in {@code table.options} and validated together with the columns in {@code table.proof}. Lookups are in
 * {@code table.lookup}, and watermarks in {@code table.watermark}. No other package knows these.
 */
package io.sandglass.faker.table;
