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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.sandglass.session.tracker.ConditionsCase.RowComes;
import io.sandglass.session.tracker.NaiveConditions.Row;
import io.sandglass.session.tracker.NaiveConditions.Window;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A property test of rows in order of time, each of which asks for its place, with all combinations of conditions. The tracker gives the
 * places of {@link NaiveConditions}.
 *
 * <p>{@code -Dlabels.count=10000000 -Dlabels.seed=7} tries more cases, and other ones. A case depends on its own number only.
 */
class LabelPropertyTest {
    private static final int COUNT = TestRun.size("labels.count", 5_000, 50_000);
    private static final long SEED = TestRun.seed("labels.seed");

    private int places;
    private int continuations;
    private int freshAfterFirst;
    private int withoutConditions;

    @Test
    void placesRowsAsTheModelDoes() {
        for (long number = SEED; number < SEED + COUNT; number++) {
            Random random = new Random(number * 0x9E3779B97F4A7C15L);
            NaiveConditions model = ConditionsStreams.model(random);
            if (random.nextInt(4) == 0) {
                model = withoutConditions(model);
                withoutConditions++;
            }
            List<Row> rows = ConditionsStreams.rows(model, random, 1).stream()
                    .map(RowComes::row)
                    .toList();
            int rebuildEvery = random.nextInt(4);
            if (failure(model, rows, rebuildEvery) != null) {
                List<Row> shrunk = shrunk(model, rows, rebuildEvery);
                fail(
                        "Case %d, shrunk to:%n%s%nstate rebuilt every %d rows%n%s%n%s",
                        number, model, rebuildEvery, shrunk, failure(model, shrunk, rebuildEvery));
            }
            count(places(model, rows));
        }
        System.out.printf(
                "%d cases from seed %d, %d of them without conditions: %d places, %d of them in continuations, %d that open a"
                        + " fresh session after another%n",
                COUNT, SEED, withoutConditions, places, continuations, freshAfterFirst);
        if (COUNT >= 10_000) {
            assertThat(List.of(withoutConditions, continuations, freshAfterFirst))
                    .allMatch(count -> count > COUNT / 10);
        }
    }

    private static NaiveConditions withoutConditions(NaiveConditions model) {
        return new NaiveConditions(
                model.timeoutMillis(),
                model.maxMillis(),
                model.originMillis(),
                model.alignment(),
                model.boundary(),
                model.calendar(),
                false,
                false,
                0,
                null,
                false);
    }

    private static List<SessionPlace> places(NaiveConditions model, List<Row> rows) {
        List<SessionPlace> places = new ArrayList<>();
        Window open = null;
        int ordinal = 0;
        for (Row row : rows) {
            Window before = open;
            open = open == null ? model.next(null, row) : model.takenOrNext(open, row);
            if (open != before && open.part == 0) {
                ordinal = before != null && before.sessionStart == open.sessionStart ? ordinal + 1 : 0;
            }
            places.add(new SessionPlace(
                    open.sessionStart,
                    ordinal,
                    open.start,
                    open.limit == null ? Long.MAX_VALUE : open.limit,
                    open.part,
                    open.rows.size()));
        }
        return places;
    }

    private static @Nullable String failure(NaiveConditions model, List<Row> rows, int rebuildEvery) {
        SessionTracker<Integer> tracker = new SessionTracker<>(model.rule(), new NoPayload());
        SessionState<Integer> state = new SessionState<>(0);
        List<SessionPlace> expected = places(model, rows);
        try {
            for (int i = 0; i < rows.size(); i++) {
                tracker.addInOrder(state, rows.get(i).time(), model.marks(rows.get(i)));
                SessionPlace actual = tracker.lastPlace(state);
                if (!expected.get(i).equals(actual)) {
                    return "row " + i + "\nexpected " + expected.get(i) + "\nactual   " + actual;
                }
                if (state.size() > 1) {
                    return "row " + i + ": the state holds " + state.size() + " fragments";
                }
                if (rebuildEvery > 0 && i % rebuildEvery == 0) {
                    state = ConditionsCaller.rebuilt(state, model.hasConditions(), payload -> payload);
                }
            }
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e + "\n  at " + e.getStackTrace()[0];
        }
    }

    private static final class NoPayload implements PayloadMerger<Integer> {
        @Override
        public Integer create() {
            return 0;
        }

        @Override
        public Integer merge(Integer earlier, Integer later) {
            return 0;
        }
    }

    private static List<Row> shrunk(NaiveConditions model, List<Row> rows, int rebuildEvery) {
        List<Row> smallest = rows;
        for (int i = 0; i < smallest.size(); ) {
            List<Row> fewer = new ArrayList<>(smallest);
            fewer.remove(i);
            if (failure(model, fewer, rebuildEvery) != null) {
                smallest = fewer;
                i = 0;
            } else {
                i++;
            }
        }
        return smallest;
    }

    private void count(List<SessionPlace> ofCase) {
        for (int i = 0; i < ofCase.size(); i++) {
            SessionPlace place = ofCase.get(i);
            places++;
            continuations += place.part() > 0 ? 1 : 0;
            freshAfterFirst += i > 0 && place.part() == 0 && place.number() == 1 ? 1 : 0;
        }
    }
}
