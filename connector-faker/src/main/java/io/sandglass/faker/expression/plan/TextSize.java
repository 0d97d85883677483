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

import java.nio.charset.StandardCharsets;

/**
 * The size of a text. Sums and products that overflow become {@link Long#MAX_VALUE}.
 *
 * @param characters the number of code points, 0 or more
 * @param bytes the number of bytes in UTF-8, 0 or more
 */
public record TextSize(long characters, long bytes) {
    public static final TextSize NONE = new TextSize(0, 0);

    /** Returns the size of a text. */
    public static TextSize of(String text) {
        return new TextSize(text.codePointCount(0, text.length()), text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Returns the size of two texts, one after the other. */
    public TextSize plus(TextSize other) {
        return new TextSize(sum(characters, other.characters), sum(bytes, other.bytes));
    }

    /**
     * Returns the size of a text that is repeated.
     *
     * @param count the number of repetitions, 0 or more
     */
    public TextSize times(int count) {
        return new TextSize(product(characters, count), product(bytes, count));
    }

    /** Returns the larger number of characters and the larger number of bytes of two sizes. */
    public TextSize max(TextSize other) {
        return new TextSize(Math.max(characters, other.characters), Math.max(bytes, other.bytes));
    }

    private static long sum(long first, long second) {
        long sum = first + second;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long product(long size, int count) {
        return size != 0 && count > Long.MAX_VALUE / size ? Long.MAX_VALUE : size * count;
    }
}
