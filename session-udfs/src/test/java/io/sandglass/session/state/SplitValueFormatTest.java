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
package io.sandglass.session.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SplitValueFormatTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(-0.0, 0.0, true),
                Arguments.of(-0.0f, 0.0, true),
                Arguments.of(Double.NaN, Float.NaN, true),
                Arguments.of((byte) 5, 5L, true),
                Arguments.of((short) 5, 6, false),
                Arguments.of(decimal("1.50"), decimal("1.5"), true),
                Arguments.of(decimal("1.50"), decimal("1.05"), false),
                Arguments.of(StringData.fromString("é"), StringData.fromString("é"), true),
                Arguments.of(StringData.fromString("a"), StringData.fromString("A"), false),
                Arguments.of(new byte[] {1, 2}, new byte[] {1, 2}, true),
                Arguments.of(null, 0, false));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("values")
    void valuesThatSqlTakesForEqualHaveOneCanonicalForm(Object one, Object other, boolean areEqual) {
        assertThat(Objects.deepEquals(SplitValueFormat.canonical(one), SplitValueFormat.canonical(other)))
                .isEqualTo(areEqual);
    }

    private static DecimalData decimal(String text) {
        BigDecimal decimal = new BigDecimal(text);
        return DecimalData.fromBigDecimal(decimal, decimal.precision(), decimal.scale());
    }
}
