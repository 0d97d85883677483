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
 * The inference of options: the input is the columns of a table, and the output is an expression for each field, which
 * depends on the field's name and type. Attributes also get the entity that they belong to, and a table of lines gets the
 * number of lines of each parent.
 *
 * <p>The package knows Flink's logical types and the paths of fields. It handles expressions as text and knows only the
 * names of options.
 */
package io.sandglass.faker.inference;
