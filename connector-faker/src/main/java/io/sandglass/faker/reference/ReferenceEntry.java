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
package io.sandglass.faker.reference;

import io.sandglass.faker.expression.plan.PlanKind;

/**
 * A call of the catalogue, with an example expression.
 *
 * @param expression an expression that works, with example arguments
 * @param provider the provider's name; empty for a call without a provider
 * @param method the method's name, without the provider's
 * @param arguments the Java types that the arguments are converted to, separated by commas
 * @param returns the Java type of the value
 * @param example a value in English; a long value is cut and ends with an ellipsis
 * @param plan how the example's expression is evaluated in English
 * @param callsDatafaker whether the plan calls Datafaker, which is slower
 * @param readsWallClock whether the values depend on the current time
 * @param isReproducible whether the seed and the row determine the values, together with the clock if the call reads it
 * @param isDeprecated whether Datafaker marks the call as deprecated
 * @param needsTable whether the call works only in the columns of a table, because it reads the table or its row
 */
public record ReferenceEntry(
        String expression,
        String provider,
        String method,
        String arguments,
        String returns,
        String example,
        PlanKind plan,
        boolean callsDatafaker,
        boolean readsWallClock,
        boolean isReproducible,
        boolean isDeprecated,
        boolean needsTable) {}
