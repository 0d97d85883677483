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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is appended, the bytes are those of the same text as a String. */
class TextBufferPropertyTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                9,
                10,
                -10,
                99,
                100,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                999_999_999_999_999_999L,
                1_000_000_000_000_000_000L,
                -1_000_000_000_000_000_000L,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1
            })
    void wholeNumberReadsAsInJava(long number) {
        TextBuffer buffer = new TextBuffer();
        buffer.append("x");
        buffer.append(number);
        buffer.append("y");
        assertThat(buffer).hasToString("x" + number + "y");
    }

    @Test
    void numbersOfAllLengthsReadAsInJava() {
        TextBuffer buffer = new TextBuffer();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            buffer.clear();
            buffer.append(number);
            assertThat(buffer).hasToString(Long.toString(number));
        }
    }

    @Test
    void everyCharacterOfUnicodeIsWrittenInUtf8() {
        TextBuffer buffer = new TextBuffer();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            // Halves of surrogate pairs among them, which become question marks.
            String text = "a" + Character.toString(c) + "b";
            buffer.clear();
            buffer.append(text);
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Arrays.equals(buffer.bytes(), 0, buffer.length(), utf8, 0, utf8.length))
                    .as("U+%04X", c)
                    .isTrue();
        }
    }

    @Test
    void piecesOfAnyKindAreJoined() {
        long seed = 3;
        SplittableRandom random = new SplittableRandom(seed);
        TextBuffer buffer = new TextBuffer();
        for (int round = 0; round < 2000; round++) {
            StringBuilder expected = new StringBuilder();
            buffer.clear();
            for (int pieces = random.nextInt(20); pieces > 0; pieces--) {
                String text = text(random);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        buffer.append(text);
                        expected.append(text);
                    }
                    case 1 -> {
                        buffer.append(text.getBytes(StandardCharsets.UTF_8));
                        expected.append(text);
                    }
                    case 2 -> {
                        buffer.appendAscii('~');
                        expected.append('~');
                    }
                    default -> {
                        buffer.append((long) text.length());
                        expected.append(text.length());
                    }
                }
            }
            assertThat(buffer).as("seed %d, round %d", seed, round).hasToString(expected.toString());
            assertThat(buffer.length()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void limitIsTheSameWhateverWasThereBefore() {
        byte[] half = new byte[1 << 23];
        TextBuffer buffer = new TextBuffer();
        for (int round = 0; round < 3; round++) {
            buffer.clear();
            buffer.appendAscii('x');
            buffer.append(half);
            assertThatThrownBy(() -> buffer.append(half))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessage("the text is too long. Maximum: 16777216 bytes");
            buffer.clear();
            buffer.append(half);
            buffer.append(half);
            assertThat(buffer.length()).isEqualTo(1 << 24);
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(1 << random.nextInt(9)); length > 0; length--) {
            int largest = random.nextInt(4) == 0 ? Character.MIN_SURROGATE - 1 : 0x7F;
            text.appendCodePoint(random.nextInt(8) == 0 ? 0x1F600 + random.nextInt(64) : random.nextInt(largest + 1));
        }
        return text.toString();
    }
}
