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
package io.sandglass.faker.row.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.Decimals;
import io.sandglass.faker.expression.plan.number.WholeNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.writer.BinaryRowWriter;
import org.apache.flink.table.types.logical.DecimalType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decimals are rounded as BigDecimal does it, and where they may not fit there is no such source. */
@Tag("locale")
class DecimalSourceTest {

    @Test
    void numbersAreRoundedHalfUpWhateverTheScales() {
        long seed = 12;
        SplittableRandom random = new SplittableRandom(seed);
        int sources = 0;
        for (int i = 0; i < 50_000; i++) {
            int scale = random.nextInt(19);
            long unscaled = random.nextLong(-Decimals.MAX_UNSCALED, Decimals.MAX_UNSCALED + 1) >> random.nextInt(60);
            if (random.nextInt(3) == 0) {
                // Where it is decided whether up or down.
                unscaled = unscaled / 10 * 10 + 5;
            }
            boolean whole = random.nextInt(4) == 0;
            BigDecimal number = BigDecimal.valueOf(unscaled, whole ? 0 : scale);
            CompiledExpression plan = whole
                    ? new WholeNumbers(unscaled, unscaled, random)
                    : new Decimals(unscaled, unscaled, scale, random.nextBoolean(), random);
            int precision = random.nextInt(1, 39);
            DecimalType type = new DecimalType(precision, random.nextInt(precision + 1));
            BigDecimal rounded = number.setScale(type.getScale(), RoundingMode.HALF_UP);
            boolean fits = precision <= 18 && rounded.precision() <= precision;

            DecimalSource source = DecimalSource.of(plan, type);
            assertThat(source != null).as("%s as %s", number, type).isEqualTo(fits);
            if (source == null) {
                continue;
            }
            sources++;
            DecimalData decimal = (DecimalData) source.next();
            assertThat(decimal.toBigDecimal()).as("%s as %s", number, type).isEqualTo(rounded);
            BinaryRowData row = new BinaryRowData(1);
            BinaryRowWriter writer = new BinaryRowWriter(row);
            source.writeNext(writer, 0);
            writer.complete();
            assertThat(row.getDecimal(0, precision, type.getScale())).isEqualTo(decimal);
        }
        assertThat(sources).as("seed %d", seed).isGreaterThan(3000);
    }

    @Test
    void oneEndThatDoesNotFitIsEnough() {
        SplittableRandom random = new SplittableRandom(0);
        DecimalType type = new DecimalType(3, 1);
        assertThat(DecimalSource.of(new Decimals(-9994, 9994, 2, true, random), type))
                .isNotNull();
        assertThat(DecimalSource.of(new Decimals(-9994, 9995, 2, true, random), type))
                .isNull();
        assertThat(DecimalSource.of(new Decimals(-9995, 9994, 2, true, random), type))
                .isNull();
        assertThat(DecimalSource.of(new WholeNumbers(-99, 99, random), type)).isNotNull();
        assertThat(DecimalSource.of(new WholeNumbers(-99, 100, random), type)).isNull();
        assertThat(DecimalSource.of(new WholeNumbers(Long.MIN_VALUE, 0, random), new DecimalType(18, 0)))
                .isNull();
    }
}
