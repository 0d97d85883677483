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
 * Defines the SQL functions of expressions outside of tables, for {@code LOAD MODULE faker}. It reports every mistake of a user
 * in a constant expression while the query is planned.
 *
 * <p>The package may depend on the compiler, rows, the inference and the reference of expressions, but not on tables. No other
 * package may depend on it.
 */
package io.sandglass.faker.function;
