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
package io.sandglass.cluster;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rule of docs/sessions.md, aligned and closed, written as it is read: all visits of a user known beforehand, sorted by time,
 * walked one after another.
 */
record NaiveSessions(long timeoutMillis, long maxMillis, long originMillis) {

    static final long DEFAULT_ORIGIN =
            LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC).toEpochMilli();

    /** The sessions of one user in order of time. */
    List<VisitSession> of(List<Visit> visitsOfUser) {
        List<Visit> visits = new ArrayList<>(visitsOfUser);
        visits.sort(Comparator.comparingLong(Visit::timeMillis));
        List<VisitSession> closed = new ArrayList<>();
        List<Visit> open = new ArrayList<>();
        long start = 0;
        long limit = 0;
        int part = 0;
        for (Visit visit : visits) {
            long time = visit.timeMillis();
            boolean silent = !open.isEmpty() && time > last(open) + timeoutMillis;
            boolean cut = !open.isEmpty() && !silent && time > limit;
            if (silent || cut) {
                closed.add(close(start, limit, part, open));
                open = new ArrayList<>();
            }
            if (cut) {
                // A continuation opens at the cut, for one maximum.
                start = limit;
                limit = start + maxMillis;
                part++;
            } else if (open.isEmpty()) {
                start = time;
                limit = firstCheckInstantFrom(time + maxMillis);
                part = 0;
            }
            open.add(visit);
        }
        if (!open.isEmpty()) {
            closed.add(close(start, limit, part, open));
        }
        return closed;
    }

    private long firstCheckInstantFrom(long time) {
        long beyond = Math.floorMod(time - originMillis, maxMillis);
        return beyond == 0 ? time : time + maxMillis - beyond;
    }

    private VisitSession close(long start, long limit, int part, List<Visit> visits) {
        long silentSince = last(visits) + timeoutMillis;
        return silentSince <= limit
                ? VisitSession.of(start, silentSince, "timeout", part, visits)
                : VisitSession.of(start, limit, "max_duration", part, visits);
    }

    private static long last(List<Visit> visits) {
        return visits.get(visits.size() - 1).timeMillis();
    }
}
