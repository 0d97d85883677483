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
package io.sandglass.session.tracker;

import static io.sandglass.session.tracker.Alignment.ALIGNED;
import static io.sandglass.session.tracker.Alignment.EXACT;
import static io.sandglass.session.tracker.Boundary.CLOSED;
import static io.sandglass.session.tracker.Boundary.HALF_OPEN;
import static io.sandglass.session.tracker.SessionRule.ASA_ORIGIN_MILLIS;
import static io.sandglass.session.tracker.SessionRule.NO_MAX_DURATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRuleTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void rejectsTimeoutBelowOneMillisecond(long timeout) {
        assertThatThrownBy(() -> new SessionRule(timeout, 10, ALIGNED, CLOSED, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Timeout: " + timeout + " ms is out of range. Use at least 1 ms.");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 0, -1, Long.MIN_VALUE})
    void rejectsMaxDurationBelowTimeout(long max) {
        assertThatThrownBy(() -> new SessionRule(5, max, EXACT, HALF_OPEN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Maximum duration: " + max + " ms is less than the timeout of 5 ms. Use at least the timeout.");
    }

    @Test
    void acceptsSmallestAndGreatestDurations() {
        assertThat(new SessionRule(1, 1, ALIGNED, CLOSED, Long.MIN_VALUE).originMillis())
                .isZero();
        assertThat(new SessionRule(NO_MAX_DURATION, NO_MAX_DURATION, EXACT, HALF_OPEN, 0).timeoutMillis())
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 3", "10, 0", "13, 3", "-3, 7", "-10, 0", "-13, 7"})
    void normalizesOriginToFirstCheckInstantFromTheEpoch(long origin, long kept) {
        SessionRule rule = aligned(CLOSED, origin);
        assertThat(rule.originMillis()).isEqualTo(kept);
        assertThat(rule).isEqualTo(aligned(CLOSED, kept)).hasSameHashCodeAs(aligned(CLOSED, kept));
    }

    @Test
    void acceptsOriginAtBothEndsOfTheTimeRange() {
        assertThat(aligned(CLOSED, Long.MAX_VALUE).originMillis()).isEqualTo(7);
        assertThat(aligned(CLOSED, Long.MIN_VALUE).originMillis()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 6, 8, 12, 24, 48})
    void asaAndUnixOriginsAreEqualIfMaxDurationDividesADayOrIsTwoDays(long hours) {
        long max = Duration.ofHours(hours).toMillis();
        assertThat(new SessionRule(1, max, ALIGNED, CLOSED, ASA_ORIGIN_MILLIS).originMillis())
                .isZero();
    }

    @Test
    void weeksStartOnMondayWithAsaOriginAndOnThursdayWithUnixOrigin() {
        long week = Duration.ofDays(7).toMillis();
        long wednesday = Instant.parse("2024-01-03T10:00:00Z").toEpochMilli();
        assertThat(Instant.ofEpochMilli(
                        new SessionRule(1, week, ALIGNED, CLOSED, ASA_ORIGIN_MILLIS).limitOfFresh(wednesday)))
                .isEqualTo("2024-01-15T00:00:00Z");
        assertThat(Instant.ofEpochMilli(new SessionRule(1, week, ALIGNED, CLOSED, 0).limitOfFresh(wednesday)))
                .isEqualTo("2024-01-11T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "  0,  10", // on an instant
        "  1,  20", // the longest: twice the maximum less one
        "  9,  20",
        " 10,  20",
        " -1,  10",
        " -9,  10",
        "-10,   0",
        "-11,   0",
        "-19,   0",
        "-20, -10",
        "-21, -10"
    })
    void limitOfFreshSessionIsFirstCheckInstantAtLeastMaxDurationAfterFirstRow(long first, long limit) {
        for (Boundary boundary : Boundary.values()) {
            assertThat(aligned(boundary, 0).limitOfFresh(first)).isEqualTo(limit);
            assertThat(aligned(boundary, 3).limitOfFresh(first + 3)).isEqualTo(limit + 3);
            assertThat(aligned(boundary, -997).limitOfFresh(first + 3)).isEqualTo(limit + 3);
        }
    }

    @Test
    void exactLimitIsMaxDurationAfterFirstRowForAnyOrigin() {
        SessionRule rule = new SessionRule(5, 10, EXACT, CLOSED, 3);
        assertThat(rule.limitOfFresh(-1)).isEqualTo(9);
        assertThat(rule.limitOfFresh(0)).isEqualTo(10);
        assertThat(rule.limitOfFresh(3)).isEqualTo(13);
        assertThat(rule.hasContinuations()).isFalse();
    }

    @Test
    void limitOfContinuationIsMaxDurationAfterItsStart() {
        assertThat(aligned(CLOSED, 0).limitOfContinuation(-10)).isZero();
        assertThat(aligned(CLOSED, 0).hasContinuations()).isTrue();
    }

    @Test
    void hasNoLimitWithoutMaxDuration() {
        assertThat(new SessionRule(5, NO_MAX_DURATION, ALIGNED, CLOSED, 3).limitOfFresh(Long.MIN_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(new SessionRule(5, NO_MAX_DURATION, EXACT, CLOSED, 3).limitOfFresh(Long.MIN_VALUE))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void rowAtTimeoutFollowsOnlyIfBoundaryIsClosed() {
        assertThat(follows(CLOSED)).containsExactly(0, 1, 4, 5);
        assertThat(follows(HALF_OPEN)).containsExactly(0, 1, 4);
    }

    private static IntStream follows(Boundary boundary) {
        return IntStream.of(0, 1, 4, 5, 6, 100)
                .filter(silence -> aligned(boundary, 0).follows(-3, -3 + silence));
    }

    @Test
    void rowAtLimitIsWithinOnlyIfBoundaryIsClosed() {
        assertThat(LongStream.of(19, 20, 21).filter(time -> aligned(CLOSED, 0).isWithin(20, time)))
                .containsExactly(19L, 20L);
        assertThat(LongStream.of(19, 20, 21)
                        .filter(time -> aligned(HALF_OPEN, 0).isWithin(20, time)))
                .containsExactly(19L);
    }

    /** An instant belongs to the cell that it ends: (-10, 0], (0, 10]. */
    @Test
    void intervalsIncludeTheirEndIfBoundaryIsClosed() {
        SessionRule rule = aligned(CLOSED, 0);
        assertThat(rule.belongTogether(-1, 0)).isTrue();
        assertThat(rule.belongTogether(0, 1)).isFalse();
        assertThat(rule.belongTogether(-1, 1)).isFalse();
        assertThat(rule.belongTogether(1, 5)).isTrue();
        assertThat(rule.belongTogether(9, 10)).isTrue();
        assertThat(rule.belongTogether(5, 10)).isTrue();
        assertThat(rule.belongTogether(10, 11)).isFalse();
        assertThat(rule.belongTogether(10, 10)).isTrue();
    }

    /** An instant belongs to the cell that it begins: [-10, 0), [0, 10). */
    @Test
    void intervalsExcludeTheirEndIfBoundaryIsHalfOpen() {
        SessionRule rule = aligned(HALF_OPEN, 0);
        assertThat(rule.belongTogether(-1, 0)).isFalse();
        assertThat(rule.belongTogether(0, 1)).isTrue();
        assertThat(rule.belongTogether(-1, 1)).isFalse();
        assertThat(rule.belongTogether(1, 5)).isTrue();
        assertThat(rule.belongTogether(9, 10)).isFalse();
        assertThat(rule.belongTogether(5, 10)).isFalse();
        assertThat(rule.belongTogether(10, 11)).isTrue();
        assertThat(rule.belongTogether(10, 10)).isTrue();
    }

    @Test
    void intervalsFollowTheOrigin() {
        assertThat(aligned(CLOSED, 3).belongTogether(2, 3)).isTrue();
        assertThat(aligned(CLOSED, 3).belongTogether(3, 4)).isFalse();
        assertThat(aligned(HALF_OPEN, 3).belongTogether(2, 3)).isFalse();
        assertThat(aligned(HALF_OPEN, 3).belongTogether(3, 4)).isTrue();
        assertThat(aligned(CLOSED, 3).belongTogether(-7, -6)).isFalse();
        assertThat(aligned(HALF_OPEN, 3).belongTogether(-8, -7)).isFalse();
    }

    @Test
    void everyMillisecondIsAnIntervalIfMaxDurationIsOneMillisecond() {
        for (Boundary boundary : Boundary.values()) {
            SessionRule rule = new SessionRule(1, 1, ALIGNED, boundary, 0);
            assertThat(rule.belongTogether(-1, 0)).isFalse();
            assertThat(rule.belongTogether(0, 0)).isTrue();
            assertThat(rule.limitOfFresh(-1)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Boundary.class)
    void onlyRowsOfEqualTimeBelongTogetherIfAlignmentIsExact(Boundary boundary) {
        SessionRule rule = new SessionRule(5, 10, EXACT, boundary, 0);
        assertThat(rule.belongTogether(1, 1)).isTrue();
        assertThat(rule.belongTogether(1, 2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Alignment.class,
            names = {"ALIGNED", "EXACT"})
    void rowsWithinTimeoutBelongTogetherWithoutMaxDuration(Alignment alignment) {
        SessionRule rule = new SessionRule(5, NO_MAX_DURATION, alignment, CLOSED, 0);
        assertThat(rule.belongTogether(-3, 2)).isTrue();
        assertThat(rule.belongTogether(-3, 3)).isFalse();
    }

    @Test
    void sumsSaturateAtGreatestTime() {
        SessionRule rule = aligned(CLOSED, 0);
        assertThat(rule.timeoutAfter(Long.MAX_VALUE - 5)).isEqualTo(Long.MAX_VALUE);
        assertThat(rule.timeoutAfter(Long.MAX_VALUE - 4)).isEqualTo(Long.MAX_VALUE);
        assertThat(rule.timeoutAfter(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        // Long.MAX_VALUE is ...807: the last instants are ...790 and ...800.
        assertThat(rule.limitOfFresh(Long.MAX_VALUE - 17)).isEqualTo(Long.MAX_VALUE - 7);
        assertThat(rule.limitOfFresh(Long.MAX_VALUE - 16)).isEqualTo(Long.MAX_VALUE);
        assertThat(rule.limitOfFresh(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(rule.limitOfContinuation(Long.MAX_VALUE - 7)).isEqualTo(Long.MAX_VALUE);
        SessionRule exact = new SessionRule(5, 10, EXACT, CLOSED, 0);
        assertThat(exact.limitOfFresh(Long.MAX_VALUE - 11)).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(exact.limitOfFresh(Long.MAX_VALUE - 9)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void computesLimitsAtSmallestTime() {
        SessionRule rule = aligned(HALF_OPEN, 0);
        // Long.MIN_VALUE is ...808: the first instant is ...800.
        assertThat(rule.limitOfFresh(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE + 18);
        assertThat(rule.limitOfFresh(Long.MIN_VALUE + 8)).isEqualTo(Long.MIN_VALUE + 18);
        assertThat(rule.limitOfFresh(Long.MIN_VALUE + 9)).isEqualTo(Long.MIN_VALUE + 28);
        assertThat(rule.timeoutAfter(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE + 5);
        assertThat(rule.belongTogether(Long.MIN_VALUE, Long.MIN_VALUE + 4)).isTrue();
        assertThat(rule.belongTogether(Long.MIN_VALUE + 7, Long.MIN_VALUE + 8)).isFalse();
    }

    @Test
    void gapThatOverflowsLongExceedsAnyTimeout() {
        SessionRule rule = new SessionRule(Long.MAX_VALUE, NO_MAX_DURATION, ALIGNED, CLOSED, 0);
        assertThat(rule.follows(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
        assertThat(rule.follows(-1, Long.MAX_VALUE)).isFalse();
        assertThat(rule.follows(0, Long.MAX_VALUE)).isTrue();
        assertThat(rule.belongTogether(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
        assertThat(rule.timeoutAfter(Long.MIN_VALUE)).isEqualTo(-1);
    }

    @Test
    void keepsCheckInstantsOfMaxDurationNearGreatestTime() {
        long max = Long.MAX_VALUE - 1;
        // Instants are Long.MIN_VALUE, -2 and Long.MAX_VALUE - 3.
        SessionRule rule = new SessionRule(5, max, ALIGNED, CLOSED, -2);
        assertThat(rule.limitOfFresh(Long.MIN_VALUE)).isEqualTo(-2);
        assertThat(rule.limitOfFresh(Long.MIN_VALUE + 1)).isEqualTo(Long.MAX_VALUE - 3);
        assertThat(rule.limitOfFresh(-2)).isEqualTo(Long.MAX_VALUE - 3);
        assertThat(rule.limitOfFresh(-1)).isEqualTo(Long.MAX_VALUE);
        assertThat(rule.belongTogether(-3, -2)).isTrue();
        assertThat(rule.belongTogether(-2, -1)).isFalse();
        assertThat(rule.belongTogether(-1, 0)).isTrue();
    }

    @Test
    void isSerializable() throws IOException, ClassNotFoundException {
        SessionRule rule = new SessionRule(5, 10, EXACT, HALF_OPEN, -3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rule);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(rule);
        }
    }

    /** A timeout of 5 and a maximum of 10. */
    private static SessionRule aligned(Boundary boundary, long origin) {
        return new SessionRule(5, 10, ALIGNED, boundary, origin);
    }
}
