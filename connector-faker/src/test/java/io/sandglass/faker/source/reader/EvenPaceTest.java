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
package io.sandglass.faker.source.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a clock of the test's own. */
class EvenPaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    // Not 0, and near the overflow that a clock of nanoseconds may come to.
    private long now = Long.MAX_VALUE - SECOND;

    @Test
    void theFirstRowIsDueAtOnceAndOthersAtEvenDistances() {
        EvenPace pace = new EvenPace(4, 0, () -> now);

        assertThat(pace.dueRows()).isEqualTo(1);
        pace.emitted(1);
        assertThat(pace.dueRows()).isZero();
        assertThat(pace.nanosUntilDue()).isEqualTo(SECOND / 4);
        now += SECOND / 4 - 1;
        assertThat(pace.dueRows()).isZero();
        now += 1;
        assertThat(pace.dueRows()).isEqualTo(1);
    }

    @Test
    void theFirstRowCanBeDueLater() {
        EvenPace pace = new EvenPace(0.5, 2, () -> now);

        assertThat(pace.dueRows()).isZero();
        assertThat(pace.nanosUntilDue()).isEqualTo(2 * SECOND);
        now += 2 * SECOND;
        assertThat(pace.dueRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 5, 1000, 1001.7, 100_000})
    void theRateHoldsHoweverUnevenlyItIsAsked(double rowsPerSecond) {
        long seed = TestRun.seed("pace.seed");
        SplittableRandom random = new SplittableRandom(seed);
        EvenPace pace = new EvenPace(rowsPerSecond, 0, () -> now);
        long start = now;
        long emitted = 0;
        while (now - start < 100 * SECOND) {
            long due = pace.dueRows();
            pace.emitted(due);
            emitted += due;
            now += random.nextLong(SECOND / 2);
        }

        assertThat((double) emitted)
                .as("seed %d", seed)
                .isBetween(100 * rowsPerSecond - rowsPerSecond / 2 - 1, 101 * rowsPerSecond + 1);
    }

    @Test
    void makesGoodForASecondAtMost() {
        EvenPace pace = new EvenPace(1000, 0, () -> now);
        now += 60 * SECOND;

        assertThat(pace.dueRows()).isEqualTo(1001);
        pace.emitted(1001);
        assertThat(pace.dueRows()).isZero();
        now += SECOND / 1000;
        assertThat(pace.dueRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-9, 1e18, Double.MAX_VALUE})
    void noRateIsTooSmallOrTooLarge(double rowsPerSecond) {
        EvenPace pace = new EvenPace(rowsPerSecond, 1 / rowsPerSecond, () -> now);
        now += (long) Math.min(SECOND / rowsPerSecond, 1L << 61) + SECOND;

        assertThat(pace.dueRows()).isPositive();
        pace.emitted(1);
        assertThat(pace.nanosUntilDue()).isLessThan(1L << 62);
    }
}
