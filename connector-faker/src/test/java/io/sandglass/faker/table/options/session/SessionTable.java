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
package io.sandglass.faker.table.options.session;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.spec.EventTimeSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.Problems;
import io.sandglass.faker.timeline.RowOrder;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import io.sandglass.faker.timeline.Timeline;
import io.sandglass.faker.timeline.session.SessionPlace;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.jspecify.annotations.Nullable;

/** The rows of sessions that options ask for, without Flink's planner. */
record SessionTable(EventTimeSpec eventTime, SessionsSpec sessions, @Nullable String problem) {
    static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /** The journey of the manual. */
    static final Map<String, String> JOURNEY = Map.of(
            "sessions.keys",
            "100000",
            "sessions.idle",
            "30 min",
            "sessions.skew",
            "0.5",
            "sessions.max-size",
            "200",
            "sessions.states",
            """

               home     -> search 60, product 20, end 20
               search   -> product 70, search 10, end 20
               product  -> cart 25, search 40, end 35
               cart     -> checkout 50 after 20 s..3 min, product 30, end 20
               checkout -> end""");

    /** A row as its session shows it; {@code state} is -1 without states, and {@code previous} in the first row. */
    record Seen(
            long index, long millis, long lateBy, long key, long number, int step, int size, int state, int previous) {}

    static EventTimeSpec clock(long stepNanos) {
        return EventTimeSpec.inOrder(START, stepNanos);
    }

    static SessionTable of(EventTimeSpec eventTime, Map<String, String> options) {
        Problems problems = new Problems();
        SessionsSpec sessions = new SessionsOptions(
                        new OptionReader(options, problems), Locale.ENGLISH, ZoneOffset.UTC, Map.of())
                .read(eventTime, StreamSpec.UNBOUNDED);
        String problem = null;
        try {
            problems.throwIfAny(ObjectIdentifier.of("c", "d", "t"));
        } catch (ValidationException e) {
            problem = e.getMessage().replaceFirst("^.*\n", "");
        }
        return new SessionTable(eventTime, Objects.requireNonNull(sessions), problem);
    }

    static Map<String, String> with(Map<String, String> options, String... more) {
        Map<String, String> all = new HashMap<>(options);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    Timeline timeline(long seed) {
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        RowRandom random = new RowRandom();
        return new Timeline(
                new StreamSpec(StreamSpec.UNBOUNDED, eventTime, sessions, null, null),
                seed,
                random,
                new ExpressionCompiler(Locale.ENGLISH, ZoneOffset.UTC, random, InstantSource.system()),
                RowOrder.ASCENDING);
    }

    List<Seen> rows(long seed, long count) {
        Timeline timeline = timeline(seed);
        List<Seen> rows = new ArrayList<>();
        LongStream.range(0, count).forEach(index -> rows.add(see(timeline, index)));
        return rows;
    }

    static Seen see(Timeline timeline, long index) {
        timeline.moveTo(index);
        RowPlace place = timeline.place();
        SessionPlace session = Objects.requireNonNull(place.session());
        boolean hasStates = !session.states().isEmpty();
        return new Seen(
                place.index(),
                place.eventMillis(),
                place.lateByMillis(),
                session.key(),
                session.number(),
                session.step(),
                session.size(),
                hasStates ? session.state() : -1,
                hasStates ? session.previousState() : -1);
    }
}
