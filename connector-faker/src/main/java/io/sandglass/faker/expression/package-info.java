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
 * The entry of the expression compiler: the input is the text of an expression, and the output is a {@link
 * io.sandglass.faker.expression.plan.CompiledExpression} that is evaluated for each row.
 *
 * <p>Neither this package nor those below it depend on Flink, tables or options. They report each error of a user as an {@link
 * io.sandglass.faker.expression.syntax.ExpressionException} with the position of the character that it is about. References
 * between the packages go in one direction: this package, {@code datafaker}, {@code call}, {@code plan}, {@code syntax}.
 */
package io.sandglass.faker.expression;
