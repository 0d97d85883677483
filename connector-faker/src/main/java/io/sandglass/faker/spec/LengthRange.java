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
package io.sandglass.faker.spec;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The range of a collection's number of elements.
 *
 * @param min the minimum, inclusive, 0 or more
 * @param max the maximum, inclusive, {@code min} or more
 * @param expression the expression of the length, which draws from the range in its own way; null to draw uniformly
 */
public record LengthRange(int min, int max, @Nullable String expression) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The maximum length of a collection. */
    public static final int MAX = 1_000_000;

    public static final LengthRange ONE = new LengthRange(1, 1);

    /** Creates a range that lengths are drawn from uniformly. */
    public LengthRange(int min, int max) {
        this(min, max, null);
    }

    /** Creates the range of an expression's lengths. */
    public static LengthRange drawn(String expression) {
        return new LengthRange(0, MAX, expression);
    }

    public LengthRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException(min + ".." + max);
        }
    }
}
