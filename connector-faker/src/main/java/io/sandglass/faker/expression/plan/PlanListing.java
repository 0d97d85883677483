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

/** A listing of a plan for users. Each plan has a line, indented below the plan that it is part of. */
public final class PlanListing {
    private static final int MAX_SHOWN = 40;

    private PlanListing() {}

    /** Returns the lines of the listing. The last line has no line break. */
    public static String of(CompiledExpression expression) {
        StringBuilder listing = new StringBuilder();
        append(listing, expression, 0);
        return listing.substring(0, listing.length() - 1);
    }

    private static void append(StringBuilder listing, CompiledExpression expression, int depth) {
        listing.append("  ".repeat(depth)).append(expression.describe()).append('\n');
        expression.parts().forEach(part -> append(listing, part, depth + 1));
    }

    /** Returns a text in quotes and on one line. A long text is cut. */
    public static String quoted(String text) {
        int end = text.codePointCount(0, text.length()) > MAX_SHOWN ? text.offsetByCodePoints(0, MAX_SHOWN) : -1;
        String shown = end < 0 ? text : text.substring(0, end) + "…";
        return "'" + shown.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }
}
