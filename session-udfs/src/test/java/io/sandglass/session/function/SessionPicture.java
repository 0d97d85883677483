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
package io.sandglass.session.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** Draws {@code docs/sessions.svg}: rows on a time line and the sessions that SESSION_ROWS puts them into. */
public final class SessionPicture {
    private static final Path FILE = Path.of("..", "docs", "sessions.svg");

    private static final LocalDateTime ORIGIN = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final int MINUTES = 35;
    private static final int MAX_DURATION = 10;

    private static final int LEFT = 130;
    private static final int MINUTE_WIDTH = 18;
    private static final int TOP = 46;
    private static final int LANE_HEIGHT = 66;
    private static final int BAR_HEIGHT = 22;

    private static final List<Lane> LANES = List.of(
            new Lane("ann", "falls silent", "aligned", 4, 7, 23, 26, 27),
            new Lane("bot", "is cut", "aligned", 6, 9, 12, 15, 18, 22),
            new Lane("bot", "'exact'", "exact", 6, 9, 12, 15, 18, 22));

    private final StringBuilder svg = new StringBuilder();

    private SessionPicture() {}

    /** Writes the file anew; to be run in the folder of the module. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, draw());
    }

    /** The picture that is there. */
    static String committed() throws IOException {
        return Files.readString(FILE);
    }

    /** The picture as it must be. */
    static String draw() {
        SessionPicture picture = new SessionPicture();
        picture.drawFrame();
        for (int i = 0; i < LANES.size(); i++) {
            picture.drawLane(LANES.get(i), TOP + i * LANE_HEIGHT);
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private void drawFrame() {
        int width = x(MINUTES) + 30;
        int bottom = TOP + LANES.size() * LANE_HEIGHT;
        svg.append(String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%1$d" height="%2$d" role="img">
                <title>Sessions with a timeout of 5 minutes and a maximum duration of %d minutes</title>
                <style>
                  text { font: 13px sans-serif; fill: #24292f; }
                  .small { font-size: 11px; fill: #57606a; }
                  .check { stroke: #8c959f; stroke-dasharray: 4 4; }
                  .row { fill: #24292f; }
                  .timeout { fill: #54aeff; fill-opacity: .35; stroke: #0969da; }
                  .max_duration { fill: #fb8f44; fill-opacity: .35; stroke: #bc4c00; }
                  @media (prefers-color-scheme: dark) {
                    text, .row { fill: #e6edf3; }
                    .small { fill: #9198a1; }
                  }
                </style>
                """,
                width,
                bottom + 12,
                MAX_DURATION));
        for (int minute = 0; minute <= MINUTES; minute += MAX_DURATION) {
            String time = ORIGIN.plusMinutes(minute).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
            text(x(minute), 18, "small", "middle", time);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"check\" x1=\"%d\" y1=\"26\" x2=\"%1$d\" y2=\"%d\"/>\n",
                    x(minute),
                    bottom));
        }
    }

    private void drawLane(Lane lane, int top) {
        text(12, top + 16, "", "start", lane.user());
        text(12, top + 32, "small", "start", lane.what());
        Set<Row> windows = new LinkedHashSet<>();
        for (Row row : sessions(lane)) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"row\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n",
                    x(minute(row.getField(0))),
                    top + 12));
            windows.add(Row.project(row, new int[] {1, 2, 3, 4}));
        }
        for (Row window : windows) {
            int start = x(minute(window.getField(0)));
            int end = x(minute(window.getField(1)));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>\n",
                    window.getField(2),
                    start,
                    top + 26,
                    end - start,
                    BAR_HEIGHT));
            text((start + end) / 2, top + 41, "", "middle", window.getField(2) + ", part " + window.getField(3));
        }
    }

    private void text(int x, int y, String style, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text%s x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
                style.isEmpty() ? "" : " class=\"" + style + "\"",
                x,
                y,
                anchor,
                text));
    }

    /** Each row's time, and window_start, window_end, closed_by and part of its session. */
    private static List<Row> sessions(Lane lane) {
        List<Row> clicks = IntStream.of(lane.minutes())
                .mapToObj(minute -> Row.of(lane.user(), ORIGIN.plusMinutes(minute)))
                .toList();
        SessionSql sql = new SessionSql()
                .set("parallelism.default", "1")
                .table("clicks", new String[] {"user_id STRING", "ts TIMESTAMP(3)"}, 0, clicks);
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> results = sql.tables()
                .executeSql("SELECT ts, window_start, window_end, closed_by, part FROM SESSION_ROWS("
                        + "input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts), "
                        + "timeout => INTERVAL '5' MINUTE, max_duration => INTERVAL '" + MAX_DURATION + "' MINUTE, "
                        + "alignment => '" + lane.alignment() + "')")
                .collect()) {
            results.forEachRemaining(rows::add);
        } catch (Exception e) {
            throw new IllegalStateException("No sessions for " + lane, e);
        }
        return rows;
    }

    private static int minute(Object time) {
        return (int) ChronoUnit.MINUTES.between(ORIGIN, (LocalDateTime) time);
    }

    private static int x(int minute) {
        return LEFT + minute * MINUTE_WIDTH;
    }

    /** @param minutes when the user clicks, after {@link #ORIGIN} */
    private record Lane(String user, String what, String alignment, int... minutes) {}
}
