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
package io.sandglass.faker.table.proof;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.row.value.TextRoom;
import org.jspecify.annotations.Nullable;

/**
 * A proof that the texts of an expression fit their column. The connector cuts free text that is too long, so free text is an
 * error only if none of its texts fits.
 */
final class LengthProof {
    private static final String ADVICE = "Make the column longer or the values shorter.";

    private final CompiledExpression expression;
    private final TextRoom room;
    private boolean doesAnyFit;
    private int longest;
    private @Nullable String misfit;

    LengthProof(CompiledExpression expression, TextRoom room) {
        this.expression = expression;
        this.room = room;
    }

    /** Adds one of the expression's texts. */
    void take(TextBuffer text) {
        int length = room.lengthOf(text);
        longest = Math.max(longest, room.isPadded() ? room.length() : Math.min(length, room.length()));
        if (length <= room.length()) {
            doesAnyFit = true;
        } else {
            misfit = "'" + text + "' has " + length + " " + room.unit() + ". " + ADVICE;
        }
    }

    /** Returns the length of the longest text so far, as rows store it, in characters or bytes; 0 before the first text. */
    int longest() {
        return longest;
    }

    /** Returns what is wrong with the texts so far or with the longest text that is possible, or null if nothing is. */
    @Nullable
    String findProblem() {
        boolean mayCut = expression.isFreeText();
        if (misfit != null && !(mayCut && doesAnyFit)) {
            return misfit;
        }
        long longestOfAll = room.lengthOf(expression.longestText());
        return longestOfAll > room.length() && !mayCut
                ? "a value may have " + longestOfAll + " " + room.unit() + ". " + ADVICE
                : null;
    }
}
