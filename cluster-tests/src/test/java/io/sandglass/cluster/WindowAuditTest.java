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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sandglass.cluster.PlacedVisit.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowAuditTest {

    private static final Window FIRST = new Window(7, 1000, 2000, "max_duration", 0);
    private static final Window CONTINUATION = new Window(7, 2000, 3000, "timeout", 1);

    private static PlacedVisit visit(long timeMillis, @Nullable Window window) {
        return new PlacedVisit(new DisorderedVisit(timeMillis, 7, timeMillis, 0), window);
    }

    private static List<String> problems(PlacedVisit... visits) {
        return WindowAudit.problems(List.of(visits));
    }

    @Test
    void acceptsWindowsThatMeetAndLateRowsInThem() {
        assertThat(problems(visit(2500, CONTINUATION), visit(1000, FIRST), visit(2000, FIRST), visit(1500, null)))
                .isEmpty();
    }

    @Test
    void acceptsWindowsOfTwoUsersAtOnce() {
        assertThat(problems(visit(1500, FIRST), visit(1500, new Window(8, 1200, 1800, "timeout", 0))))
                .isEmpty();
    }

    @Test
    void reportsRowsOutsideTheirWindow() {
        assertThat(problems(visit(999, FIRST), visit(1500, FIRST), visit(3001, CONTINUATION)))
                .containsExactly(
                        "outside: PlacedVisit[visit=DisorderedVisit[index=999, userId=7, timeMillis=999, lateBy=0], "
                                + "window=Window[userId=7, start=1000, end=2000, closedBy=max_duration, part=0]]",
                        "outside: PlacedVisit[visit=DisorderedVisit[index=3001, userId=7, timeMillis=3001, lateBy=0], "
                                + "window=Window[userId=7, start=2000, end=3000, closedBy=timeout, part=1]]");
    }

    @Test
    void reportsWindowsThatOverlap() {
        assertThat(problems(visit(1999, new Window(7, 1999, 2500, "timeout", 0)), visit(1500, FIRST)))
                .containsExactly("overlap: Window[userId=7, start=1000, end=2000, closedBy=max_duration, part=0] and "
                        + "Window[userId=7, start=1999, end=2500, closedBy=timeout, part=0]");
    }

    @Test
    void reportsWindowsInsideALongOne() {
        Window day = new Window(7, 0, 9000, "timeout", 0);

        assertThat(problems(visit(0, day), visit(1500, FIRST), visit(2500, CONTINUATION)))
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("overlap: " + day));
    }

    /** The same session in two files, once with a row that the other has not seen. */
    @Test
    void reportsTwoEndsOfOneSession() {
        assertThat(problems(visit(1500, FIRST), visit(1600, new Window(7, 1000, 1800, "timeout", 0))))
                .hasSize(1);
    }

    @Test
    void readsRowsOfSessionsAndLateRows() throws JsonProcessingException {
        DisorderedVisit visit = new DisorderedVisit(3, 7, 1500, 20);

        assertThat(read("'1970-01-01 00:00:01'", "'1970-01-01 00:00:02'", "max_duration", "0"))
                .isEqualTo(new PlacedVisit(visit, FIRST));
        assertThat(read("null", "null", "late", "null")).isEqualTo(new PlacedVisit(visit, null));
    }

    @Test
    void refusesLateRowsWithAWindow() {
        assertThatThrownBy(() -> read("null", "'1970-01-01 00:00:02'", "late", "null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A late row has a window: {");
    }

    private static PlacedVisit read(String start, String end, String closedBy, String part)
            throws JsonProcessingException {
        String line =
                """
                {'idx': 3, 'user_id': 7, 'ts': '1970-01-01 00:00:01.5', 'late_by': 20,
                  'window_start': %s, 'window_end': %s, 'closed_by': '%s', 'part': %s}"""
                        .formatted(start, end, closedBy, part)
                        .replace('\'', '"');
        return PlacedVisit.of(new ObjectMapper().readTree(line));
    }
}
