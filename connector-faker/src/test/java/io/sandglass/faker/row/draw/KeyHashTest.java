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
package io.sandglass.faker.row.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Test;

class KeyHashTest {
    private static final ToLongFunction<Object> TEXTS = KeyHash.of(VarCharType.STRING_TYPE);

    @Test
    void equalNumbersHaveEqualHashes() {
        long hash = KeyHash.of(new BigIntType()).applyAsLong(-1_000L);
        assertThat(KeyHash.of(new IntType()).applyAsLong(-1_000)).isEqualTo(hash);
        assertThat(KeyHash.of(new DoubleType()).applyAsLong(-1e3)).isEqualTo(hash);
        for (int scale : new int[] {0, 2}) {
            for (int precision : new int[] {10, 30}) {
                DecimalData number = DecimalData.fromBigDecimal(new BigDecimal(-1_000), precision, scale);
                assertThat(KeyHash.of(new DecimalType(precision, scale)).applyAsLong(number))
                        .isEqualTo(hash);
            }
        }
    }

    @Test
    void differentTextsHaveDifferentHashes() {
        Set<Long> hashes = new HashSet<>();
        StringBuilder blanks = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            assertThat(hashes.add(hash(blanks.toString()))).isTrue();
            assertThat(hashes.add(hash("\0".repeat(i + 1)))).isTrue();
            blanks.append(' ');
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(hashes.add(hash("user-" + i))).isTrue();
            assertThat(hashes.add(hash(i + "-a-longer-text-" + i))).isTrue();
        }
    }

    @Test
    void paddingDoesNotCount() {
        ToLongFunction<Object> padded = KeyHash.of(new CharType(12));
        for (String text : new String[] {"", "a", "a b", "eight678", "longer678"}) {
            assertThat(padded.applyAsLong(StringData.fromString((text + " ".repeat(12)).substring(0, 12))))
                    .isEqualTo(hash(text));
        }
    }

    private static long hash(String text) {
        return TEXTS.applyAsLong(StringData.fromString(text));
    }
}
