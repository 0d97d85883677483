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
package io.sandglass.faker.expression.plan;

/** Whether values of a plan are literals in JSON: numbers, or true and false. */
public enum LiteralKind {
    /** All values are numbers or truth values, whose texts have no quotes. */
    ALWAYS,
    /** No value is a number or truth value. */
    NEVER,
    /** The Java class of each value tells. */
    BY_VALUE
}
