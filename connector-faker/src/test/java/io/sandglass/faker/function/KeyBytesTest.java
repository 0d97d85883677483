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
package io.sandglass.faker.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class KeyBytesTest {
    private static final byte[] OF_BIGINT = new KeyBytes(new BigIntType()).of(17L);

    @Test
    void areEqualForANumberInAllTypesFromTinyintToBigint() {
        assertThat(new KeyBytes(new TinyIntType()).of((byte) 17)).isEqualTo(OF_BIGINT);
        assertThat(new KeyBytes(new SmallIntType()).of((short) 17)).isEqualTo(OF_BIGINT);
        assertThat(new KeyBytes(new IntType()).of(17)).isEqualTo(OF_BIGINT);
    }

    @Test
    void areOtherOnesForTheNumberInOtherTypes() {
        DecimalType decimal = new DecimalType(19, 0);

        assertThat(new KeyBytes(decimal).of(DecimalData.fromBigDecimal(BigDecimal.valueOf(17), 19, 0)))
                .isNotEqualTo(OF_BIGINT);
        assertThat(new KeyBytes(new DoubleType()).of(17.0)).isNotEqualTo(OF_BIGINT);
    }
}
