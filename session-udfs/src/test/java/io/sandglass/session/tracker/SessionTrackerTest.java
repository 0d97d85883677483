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
import static io.sandglass.session.tracker.SessionRule.NO_MAX_DURATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.session.tracker.NaiveSessions.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rule, sentence by sentence. Where nothing else is said the timeout is 5, the maximum duration 10, check instants are
 * multiples of 10 and the boundary is closed. In the names | is a check instant, digits are rows, [ ) is a session.
 */
class SessionTrackerTest {
    private static final SessionRule DOCUMENTED = new SessionRule(5, 10, ALIGNED, CLOSED, 0);
    private static final SessionRule TRILL = new SessionRule(5, 10, ALIGNED, HALF_OPEN, 0);
    private static final SessionRule EXACT_CLOSED = new SessionRule(5, 10, EXACT, CLOSED, 0);
    private static final SessionRule EXACT_HALF_OPEN = new SessionRule(5, 10, EXACT, HALF_OPEN, 0);

    @Nested
    class Timeout {

        @Test
        @DisplayName("[3 6 .. 11)  a session closes a timeout after its last row")
        void endsOneTimeoutAfterItsLastRow() {
            assertThat(sessions(DOCUMENTED, 3, 6)).containsExactly("[3, 11) TIMEOUT, rows [3, 6]");
        }

        @Test
        @DisplayName("closed  [3 8 .. 13)  a row exactly at the timeout joins")
        void rowAtTimeoutBelongsToSessionIfBoundaryIsClosed() {
            assertThat(sessions(DOCUMENTED, 3, 8)).containsExactly("[3, 13) TIMEOUT, rows [3, 8]");
            assertThat(sessions(DOCUMENTED, 3, 9))
                    .containsExactly("[3, 8) TIMEOUT, rows [3]", "[9, 14) TIMEOUT, rows [9]");
        }

        @Test
        @DisplayName("half-open  [3 .. 8)[8 .. 13)  a row exactly at the timeout opens a session")
        void rowAtTimeoutStartsSessionIfBoundaryIsHalfOpen() {
            assertThat(sessions(TRILL, 3, 8)).containsExactly("[3, 8) TIMEOUT, rows [3]", "[8, 13) TIMEOUT, rows [8]");
            assertThat(sessions(TRILL, 3, 7)).containsExactly("[3, 12) TIMEOUT, rows [3, 7]");
        }

        @Test
        @DisplayName("half-open, timeout 1  [3 3 3 .. 4)[4 .. 5)  equal times share a session")
        void rowsOfEqualTimeShareASession() {
            SessionRule rule = new SessionRule(1, 10, ALIGNED, HALF_OPEN, 0);
            SingleTimerCaller caller = new SingleTimerCaller(rule);
            caller.accept(0, 3, 1);
            caller.accept(0, 4, 4);
            caller.accept(0, 3, 2);
            caller.accept(0, 3, 3);
            caller.end();
            assertThat(texts(caller.closed(0)))
                    .containsExactly("[3, 4) TIMEOUT, rows [1, 2, 3]", "[4, 5) TIMEOUT, rows [4]");
        }

        @Test
        @DisplayName("no maximum  [0 5 10 15 .. 1000 .. 1005)  a session may last for ever")
        void lastsWithoutLimitWithoutMaxDuration() {
            SingleTimerCaller caller = new SingleTimerCaller(new SessionRule(5, NO_MAX_DURATION, ALIGNED, CLOSED, 0));
            for (int time = 0; time <= 1_000; time += 5) {
                caller.accept(0, time, time);
            }
            caller.end();
            assertThat(caller.closed(0)).hasSize(1);
            assertThat(caller.closed(0).get(0).windowEnd()).isEqualTo(1_005);
            assertThat(caller.closed(0).get(0).count()).isEqualTo(201);
        }
    }

    @Nested
    class Aligned {

        @Test
        @DisplayName("|[11 15 19 23 27 30)|[30 31 .. 36)  a session lasts up to twice the maximum less one")
        void lastsAtMostTwiceTheMaxDurationLessOneMillisecond() {
            assertThat(sessions(DOCUMENTED, 11, 15, 19, 23, 27, 31))
                    .containsExactly(
                            "[11, 30) MAX_DURATION, rows [11, 15, 19, 23, 27]",
                            "[30, 36) TIMEOUT, part 1 of the session from 11, rows [31]");
        }

        @Test
        @DisplayName("|[10 14 18 20)|  a first row on a check instant: cut one maximum later")
        void endsOneMaxDurationAfterFirstRowOnACheckInstant() {
            for (SessionRule rule : List.of(DOCUMENTED, TRILL)) {
                assertThat(sessions(rule, 10, 14, 18)).containsExactly("[10, 20) MAX_DURATION, rows [10, 14, 18]");
            }
        }

        @Test
        @DisplayName("[8 12 16 20)|[22 ..  a row on a check instant that ends nothing changes nothing")
        void rowOnCheckInstantThatIsNoLimitHasNoEffect() {
            for (SessionRule rule : List.of(DOCUMENTED, TRILL)) {
                assertThat(sessions(rule, 8, 10, 14)).containsExactly("[8, 19) TIMEOUT, rows [8, 10, 14]");
                assertThat(sessions(rule, 6, 10, 14, 18, 21))
                        .containsExactly(
                                "[6, 20) MAX_DURATION, rows [6, 10, 14, 18]",
                                "[20, 26) TIMEOUT, part 1 of the session from 6, rows [21]");
            }
        }

        @Test
        @DisplayName("closed  [8 12 16 20]|(22 ..  a row exactly on the limit belongs to the session that closes")
        void rowAtLimitBelongsToEndingSessionIfBoundaryIsClosed() {
            assertThat(sessions(DOCUMENTED, 8, 12, 16, 20, 22))
                    .containsExactly(
                            "[8, 20) MAX_DURATION, rows [8, 12, 16, 20]",
                            "[20, 27) TIMEOUT, part 1 of the session from 8, rows [22]");
        }

        @Test
        @DisplayName("half-open  [8 12 16 20)|[20 22 ..  a row exactly on the limit belongs to the next session")
        void rowAtLimitBelongsToNextSessionIfBoundaryIsHalfOpen() {
            assertThat(sessions(TRILL, 8, 12, 16, 20, 22))
                    .containsExactly(
                            "[8, 20) MAX_DURATION, rows [8, 12, 16]",
                            "[20, 27) TIMEOUT, part 1 of the session from 8, rows [20, 22]");
        }

        @Test
        @DisplayName("[6 11 15 .. 20)|  timeout and limit at the same instant: the reason is the timeout")
        void endsByTimeoutIfTimeoutAndLimitAreEqual() {
            assertThat(sessions(DOCUMENTED, 6, 11, 15, 21))
                    .containsExactly("[6, 20) TIMEOUT, rows [6, 11, 15]", "[21, 26) TIMEOUT, rows [21]");
            // Under half-open a row at that very instant finds the session closed, by silence: it is no continuation.
            assertThat(sessions(TRILL, 6, 10, 15, 20))
                    .containsExactly(
                            "[6, 15) TIMEOUT, rows [6, 10]",
                            "[15, 20) TIMEOUT, rows [15]",
                            "[20, 25) TIMEOUT, rows [20]");
            assertThat(sessions(TRILL, 7, 11, 15, 20))
                    .containsExactly("[7, 20) TIMEOUT, rows [7, 11, 15]", "[20, 25) TIMEOUT, rows [20]");
            // Under closed that row keeps it alive, so it is cut.
            assertThat(sessions(DOCUMENTED, 6, 11, 15, 20))
                    .containsExactly("[6, 20) MAX_DURATION, rows [6, 11, 15, 20]");
        }

        @Test
        @DisplayName("[11 .. 30)|[30 31 .. 40)|[40 42 .. 50)|[50 53 .. 58)  a continuation lasts at most the maximum")
        void continuationLastsAtMostTheMaxDuration() {
            assertThat(sessions(DOCUMENTED, 11, 15, 19, 23, 27, 31, 35, 39, 42, 46, 49, 53))
                    .containsExactly(
                            "[11, 30) MAX_DURATION, rows [11, 15, 19, 23, 27]",
                            "[30, 40) MAX_DURATION, part 1 of the session from 11, rows [31, 35, 39]",
                            "[40, 50) MAX_DURATION, part 2 of the session from 11, rows [42, 46, 49]",
                            "[50, 58) TIMEOUT, part 3 of the session from 11, rows [53]");
        }

        @Test
        @DisplayName(
                "[12 .. 28 30)| 34 .. 50)  a row further than the timeout after the last one opens a fresh session")
        void rowBeyondTimeoutAfterLimitStartsFreshSession() {
            assertThat(sessions(DOCUMENTED, 12, 16, 20, 24, 28, 34, 38, 42, 46, 49, 52))
                    .containsExactly(
                            "[12, 30) MAX_DURATION, rows [12, 16, 20, 24, 28]",
                            "[34, 50) MAX_DURATION, rows [34, 38, 42, 46, 49]",
                            "[50, 57) TIMEOUT, part 1 of the session from 34, rows [52]");
        }

        @Test
        @DisplayName("[28 .. 30)|[30 33 ..  closed: a row exactly at the timeout after the last one continues")
        void rowAtTimeoutAfterLimitContinuesOnlyIfBoundaryIsClosed() {
            assertThat(sessions(DOCUMENTED, 12, 16, 20, 24, 28, 33))
                    .containsExactly(
                            "[12, 30) MAX_DURATION, rows [12, 16, 20, 24, 28]",
                            "[30, 38) TIMEOUT, part 1 of the session from 12, rows [33]");
            assertThat(sessions(TRILL, 12, 16, 20, 24, 28, 33))
                    .containsExactly("[12, 30) MAX_DURATION, rows [12, 16, 20, 24, 28]", "[33, 38) TIMEOUT, rows [33]");
        }

        @Test
        @DisplayName("[-13 -9 -5 -2 0)|[0 2 .. 7)  before the epoch instants lie as they do after it")
        void hasCheckInstantsBeforeTheEpoch() {
            assertThat(sessions(DOCUMENTED, -13, -9, -5, -2, 2))
                    .containsExactly(
                            "[-13, 0) MAX_DURATION, rows [-13, -9, -5, -2]",
                            "[0, 7) TIMEOUT, part 1 of the session from -13, rows [2]");
        }

        @Test
        @DisplayName("origin 3: [5 9 13 17 21 23)|  check instants lie by the origin")
        void checkInstantsFollowTheOrigin() {
            SessionRule rule = new SessionRule(5, 10, ALIGNED, CLOSED, -7);
            assertThat(sessions(rule, 5, 9, 13, 17, 21))
                    .containsExactly("[5, 23) MAX_DURATION, rows [5, 9, 13, 17, 21]");
        }

        @Test
        @DisplayName(
                "timeout = maximum: [1 .. 20)|[20 21 .. 30)|  the row after a cut always comes before the next one")
        void acceptsTimeoutEqualToMaxDuration() {
            SessionRule rule = new SessionRule(10, 10, ALIGNED, CLOSED, 0);
            assertThat(sessions(rule, 11, 20, 30)).containsExactly("[11, 30) MAX_DURATION, rows [11, 20, 30]");
            assertThat(sessions(rule, 11, 20, 29, 39))
                    .containsExactly(
                            "[11, 30) MAX_DURATION, rows [11, 20, 29]",
                            "[30, 40) MAX_DURATION, part 1 of the session from 11, rows [39]");
        }

        @Test
        @DisplayName(
                "[12 .. 30)| .. 33  no row after a cut: no empty session, and after the timeout nothing is remembered")
        void emitsNoEmptySessionAfterLimitAndClearsState() {
            SingleTimerCaller caller = new SingleTimerCaller(DOCUMENTED);
            for (int time = 12; time <= 28; time += 4) {
                caller.accept(0, time, time);
            }
            caller.advanceTo(30);
            assertThat(texts(caller.closed(0))).containsExactly("[12, 30) MAX_DURATION, rows [12, 16, 20, 24, 28]");
            assertThat(caller.state(0).previousPart()).isEqualTo(new PreviousPart(30, 28, 0, 12));
            caller.advanceTo(34);
            assertThat(caller.state(0).isEmpty()).isFalse();
            // One timeout after the end, no row can start a session before that end.
            caller.advanceTo(35);
            assertThat(caller.state(0).isEmpty()).isTrue();
            caller.end();
            assertThat(caller.closed(0)).hasSize(1);
        }
    }

    @Nested
    class Exact {

        @Test
        @DisplayName("[3 7 11 13](14 18 .. 23)  cut one maximum after the first row; what follows is fresh")
        void exactSessionEndsOneMaxDurationAfterFirstRowAndNextIsFresh() {
            assertThat(sessions(EXACT_CLOSED, 3, 7, 11, 13, 14, 18))
                    .containsExactly("[3, 13) MAX_DURATION, rows [3, 7, 11, 13]", "[14, 23) TIMEOUT, rows [14, 18]");
        }

        @Test
        @DisplayName("half-open  [3 7 11 13)[13 14 18 .. 23)  a row exactly on the limit opens the next session")
        void exactRowAtLimitStartsNextSessionIfBoundaryIsHalfOpen() {
            assertThat(sessions(EXACT_HALF_OPEN, 3, 7, 11, 13, 14, 18))
                    .containsExactly("[3, 13) MAX_DURATION, rows [3, 7, 11]", "[13, 23) TIMEOUT, rows [13, 14, 18]");
        }

        @Test
        @DisplayName("[3 7 11 .. 13)  nothing is remembered of a cut")
        void exactStateRemembersEndOfSessionButNoContinuation() {
            SingleTimerCaller caller = new SingleTimerCaller(EXACT_CLOSED);
            for (int time : new int[] {3, 7, 11}) {
                caller.accept(0, time, time);
            }
            caller.advanceTo(12);
            assertThat(caller.state(0).hasSession()).isTrue();
            caller.advanceTo(13);
            assertThat(caller.state(0).hasSession()).isFalse();
            assertThat(caller.state(0).emittedUntilMillis()).isEqualTo(13);
            assertThat(caller.state(0).previousPart()).isNull();
            caller.advanceTo(18);
            assertThat(caller.state(0).isEmpty()).isTrue();
            assertThat(texts(caller.closed(0))).containsExactly("[3, 13) MAX_DURATION, rows [3, 7, 11]");
        }

        @Test
        @DisplayName("11 7 3 in this order  an earlier row moves the limit, so the rows are not joined yet")
        void earlierRowMovesTheLimit() {
            SingleTimerCaller caller = new SingleTimerCaller(EXACT_HALF_OPEN);
            for (int time : new int[] {15, 11, 7, 3}) {
                caller.accept(0, time, time);
            }
            assertThat(caller.state(0).size()).isEqualTo(4);
            caller.end();
            assertThat(texts(caller.closed(0)))
                    .containsExactly("[3, 13) MAX_DURATION, rows [3, 7, 11]", "[15, 20) TIMEOUT, rows [15]");
        }
    }

    /** How a caller is to use the tracker: what it is asked for, and when. */
    @Nested
    class Timers {
        private final SessionTracker<RowIds> tracker = new SessionTracker<>(DOCUMENTED, new RowIds.Merging());
        private final SessionState<RowIds> state = new SessionState<>(0);

        @Test
        void setsTimerForFirstRowAndMovesItWhenItFires() {
            accept(3, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(8);
            accept(5, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(SessionState.NO_TIMER);
            assertThat(state.timerMillis()).isEqualTo(8);

            assertThat(tracker.close(state, 8)).isNull();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(10);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(SessionState.NO_TIMER);

            ClosedSession<RowIds> closed = tracker.close(state, 10);
            assertThat(closed).isNotNull();
            assertThat(closed.payload().sorted()).containsExactly(3, 5);
            assertThat(closed)
                    .isEqualTo(new ClosedSession<>(3, 5, 3, 10, 2, ClosedBy.TIMEOUT, 0, 3, 0, closed.payload()));
            assertThat(tracker.close(state, 10)).isNull();
            assertThat(state.emittedUntilMillis()).isEqualTo(10);
        }

        @Test
        void movesTimerThatIsEarlyByMoreThanHalfATimeout() {
            accept(3, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(8);
            accept(6, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(11);
            assertThat(state.timerMillis()).isEqualTo(11);
            accept(10, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(15);
        }

        @Test
        void movesTimerToEarlierSession() {
            accept(50, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(55);
            accept(30, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(35);
            assertThat(state.timerMillis()).isEqualTo(35);
            assertThat(tracker.close(state, 35)).isNotNull();
            assertThat(tracker.close(state, 35)).isNull();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(55);
        }

        @Test
        void keepsTimerForRowBeforeFirstSession() {
            accept(16, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(21);
            accept(13, 0);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(SessionState.NO_TIMER);
            assertThat(state.timerMillis()).isEqualTo(21);
        }

        @Test
        void setsTimerForTheTimeAtWhichTheEndOfASessionIsForgotten() {
            for (int time : new int[] {8, 12, 16, 19}) {
                accept(time, 0);
                tracker.updateTimer(state, Long.MIN_VALUE);
            }
            assertThat(tracker.close(state, 20)).isNotNull();
            assertThat(tracker.close(state, 20)).isNull();
            assertThat(state.isEmpty()).isFalse();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(25);
            assertThat(tracker.close(state, 24)).isNull();
            assertThat(state.isEmpty()).isFalse();
            assertThat(tracker.close(state, 25)).isNull();
            assertThat(state.isEmpty()).isTrue();
        }

        @Test
        void keepsTimerForRowOfContinuation() {
            for (int time : new int[] {8, 12, 16, 19}) {
                accept(time, 0);
                tracker.updateTimer(state, Long.MIN_VALUE);
            }
            assertThat(tracker.close(state, 20)).isNotNull();
            assertThat(tracker.close(state, 20)).isNull();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(25);
            accept(21, 20);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(SessionState.NO_TIMER);
            assertThat(state.timerMillis()).isEqualTo(25);
            assertThat(tracker.close(state, 25)).isNull();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(26);
            ClosedSession<RowIds> continuation = tracker.close(state, 26);
            assertThat(continuation).isNotNull();
            assertThat(continuation)
                    .isEqualTo(
                            new ClosedSession<>(21, 21, 20, 26, 1, ClosedBy.TIMEOUT, 1, 8, 0, continuation.payload()));
            assertThat(state.previousPart()).isNull();
        }

        @Test
        void closesSessionsOneByOneIfClockIsFarAhead() {
            for (int time : new int[] {8, 12, 16, 19, 22, 40, 70}) {
                accept(time, 0);
                tracker.updateTimer(state, Long.MIN_VALUE);
            }
            List<Long> ends = new ArrayList<>();
            for (var closed = tracker.close(state, 100); closed != null; closed = tracker.close(state, 100)) {
                ends.add(closed.windowEndMillis());
            }
            assertThat(ends).containsExactly(20L, 27L, 45L, 75L);
            assertThat(state.isEmpty()).isTrue();
        }

        @Test
        void closesSessionsAtBothEndsOfTheTimeRange() {
            accept(Long.MIN_VALUE + 1, Long.MIN_VALUE);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE + 6);
            accept(Long.MAX_VALUE, Long.MIN_VALUE);
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(SessionState.NO_TIMER);
            ClosedSession<RowIds> first = tracker.close(state, Long.MIN_VALUE + 6);
            assertThat(first).isNotNull();
            assertThat(first.windowEndMillis()).isEqualTo(Long.MIN_VALUE + 6);
            assertThat(tracker.close(state, Long.MIN_VALUE + 6)).isNull();
            assertThat(tracker.updateTimer(state, Long.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
            ClosedSession<RowIds> last = tracker.close(state, Long.MAX_VALUE);
            assertThat(last).isNotNull();
            assertThat(last.windowEndMillis()).isEqualTo(Long.MAX_VALUE);
            assertThat(last.closedBy()).isEqualTo(ClosedBy.TIMEOUT);
            assertThat(tracker.close(state, Long.MAX_VALUE)).isNull();
            assertThat(state.isEmpty()).isTrue();
        }

        private void accept(long time, long clock) {
            tracker.accept(state, time, clock, null).add(time, (int) time);
        }
    }

    @Nested
    class Cost {

        @ParameterizedTest
        @EnumSource(
                value = Alignment.class,
                names = {"ALIGNED", "EXACT"})
        @DisplayName("rows in order: one fragment, two around a cut")
        void keepsAtMostTwoFragmentsForRowsInOrder(Alignment alignment) {
            for (Boundary boundary : Boundary.values()) {
                SingleTimerCaller caller = new SingleTimerCaller(new SessionRule(5, 100, alignment, boundary, 0));
                for (int time = 1; time <= 10_000; time += time % 7 == 0 ? 8 : 1) {
                    caller.advanceTo(time - 1);
                    caller.accept(0, time, time);
                    assertThat(caller.state(0).size()).isBetween(1, 2);
                }
                caller.end();
                assertThat(caller.maxFragments()).isLessThanOrEqualTo(2);
            }
        }

        @Test
        @DisplayName("|3 . 9|13 . 19|  a row between two runs joins them, but not across a check instant")
        void mergesTwoFragmentsWithARowBetweenThem() {
            SingleTimerCaller caller = new SingleTimerCaller(DOCUMENTED);
            for (int time : new int[] {3, 9, 19, 13}) {
                caller.accept(0, time, time);
            }
            assertThat(caller.state(0).size()).isEqualTo(4);
            caller.accept(0, 6, 6);
            assertThat(caller.state(0).size()).isEqualTo(3);
            caller.accept(0, 16, 16);
            assertThat(caller.state(0).size()).isEqualTo(2);
            assertThat(caller.state(0).fragments().get(0).payload().sorted()).containsExactly(3, 6, 9);
            assertThat(caller.state(0).fragments().get(1).payload().sorted()).containsExactly(13, 16, 19);
        }

        @Test
        @DisplayName("a thousand rows in a timeout: at most two timers in it without effect")
        void firesFewTimersForManyRows() {
            SingleTimerCaller caller =
                    new SingleTimerCaller(new SessionRule(1_000, NO_MAX_DURATION, ALIGNED, CLOSED, 0));
            for (int time = 0; time < 100_000; time++) {
                caller.advanceTo(time - 1);
                caller.accept(0, time, time);
            }
            caller.end();
            assertThat(caller.closed(0)).hasSize(1);
            assertThat(caller.idleTimers(0)).hasSizeLessThanOrEqualTo(200);
        }

        /** Nothing is measured: were a row to look at all fragments, this would take minutes. */
        @ParameterizedTest
        @EnumSource(
                value = Alignment.class,
                names = {"ALIGNED", "EXACT"})
        @DisplayName("100,000 fragments at once, in any order")
        void handlesManyPendingFragments(Alignment alignment) {
            int count = 100_000;
            // Under ALIGNED runs of two rows are fragments that wait; under EXACT every row is, though they follow each
            // other.
            int stepMillis = alignment == ALIGNED ? 6 : 1;
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                numbers.add(i);
            }
            Collections.shuffle(numbers, new Random(1));
            SingleTimerCaller caller = new SingleTimerCaller(new SessionRule(5, 10, alignment, HALF_OPEN, 0));
            for (int number : numbers) {
                caller.accept(0, (long) number * stepMillis, number);
            }
            assertThat(caller.state(0).size()).isEqualTo(count);
            caller.end();
            assertThat(caller.closed(0)).hasSize(alignment == ALIGNED ? count : count / 10);
            assertThat(caller.closed(0).stream().mapToInt(Session::count).sum()).isEqualTo(count);
        }
    }

    /** All rows before the clock in a random order, and each right before the clock: both must give the same. */
    private static List<String> sessions(SessionRule rule, int... times) {
        SingleTimerCaller inOrder = new SingleTimerCaller(rule);
        List<Integer> shuffled = new ArrayList<>();
        for (int time : times) {
            inOrder.advanceTo(time - 1);
            inOrder.accept(0, time, time);
            shuffled.add(time);
        }
        inOrder.end();
        Collections.shuffle(shuffled, new Random(1));
        SingleTimerCaller atOnce = new SingleTimerCaller(rule);
        shuffled.forEach(time -> atOnce.accept(0, time, time));
        atOnce.end();
        assertThat(texts(atOnce.closed(0))).isEqualTo(texts(inOrder.closed(0)));
        return texts(inOrder.closed(0));
    }

    private static List<String> texts(List<Session> sessions) {
        return sessions.stream()
                .map(session -> "[" + session.windowStart() + ", " + session.windowEnd() + ") " + session.closedBy()
                        + (session.part() == 0
                                ? ""
                                : ", part " + session.part() + " of the session from " + session.sessionStart())
                        + ", rows " + session.rows())
                .toList();
    }
}
