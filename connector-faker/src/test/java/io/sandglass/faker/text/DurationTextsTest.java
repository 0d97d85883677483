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
package io.sandglass.faker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 d",
                "2 days",
                "6 h",
                "1hour",
                " 10 min ",
                "5m",
                "30 s",
                "30 SECONDS",
                "250 ms",
                "7 millis",
                "0 s"
            })
    void readsWhatFlinkReads(String text) {
        assertThat(DurationTexts.parse(text)).isEqualTo(TimeUtils.parseDuration(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "5", "min", "-5 min", "1.5 h", "5 weeks", "5 min 3", "٣ min", "1 h 5 min"})
    void refusesOtherTexts(String text) {
        assertThatThrownBy(() -> DurationTexts.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesDurationsThatAreTooLong() {
        assertThatThrownBy(() -> DurationTexts.parse("999999999999999999 d")).isInstanceOf(ArithmeticException.class);
    }
}
