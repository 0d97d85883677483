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
package io.sandglass.faker.expression.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void uuidsAreThoseOfJavaWithTheirVersionAndVariant(int version) {
        UuidText plan = new UuidText(version, new SplittableRandom(2));
        long everSetHigh = 0;
        long everSetLow = 0;
        long alwaysSetHigh = -1;
        long alwaysSetLow = -1;
        for (int i = 0; i < 1000; i++) {
            String text = (String) plan.evaluate();
            UUID uuid = UUID.fromString(text);
            assertThat(uuid).hasToString(text);
            assertThat(uuid.version()).isEqualTo(version);
            assertThat(uuid.variant()).isEqualTo(2);
            everSetHigh |= uuid.getMostSignificantBits();
            everSetLow |= uuid.getLeastSignificantBits();
            alwaysSetHigh &= uuid.getMostSignificantBits();
            alwaysSetLow &= uuid.getLeastSignificantBits();
        }
        // All other bits are drawn.
        assertThat(everSetHigh).isEqualTo(~0xF000L | ((long) version << 12));
        assertThat(everSetLow).isEqualTo(0xBFFFFFFFFFFFFFFFL);
        assertThat(alwaysSetHigh).isEqualTo((long) version << 12);
        assertThat(alwaysSetLow).isEqualTo(0x8000000000000000L);
    }
}
