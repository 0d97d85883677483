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

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * The metrics of one subtask of a session function: {@code numSessionsOpened}, {@code numSessionsClosed} (the number of rows of a
 * summary), {@code numLateRecordsDropped} (the name in Flink's own windows) and {@code numLateRecordsEmitted}.
 *
 * <p>The metrics count from the start of the task. Only the earliest session of a key counts as open. There is no gauge of open
 * sessions, because the task would have to read all restored state to count them.
 */
final class SessionMetrics {
    private final Counter sessionsOpened;
    private final Counter sessionsClosed;
    private final Counter lateRowsDropped;
    private final Counter lateRowsEmitted;

    SessionMetrics(MetricGroup group) {
        sessionsOpened = group.counter("numSessionsOpened");
        sessionsClosed = group.counter("numSessionsClosed");
        lateRowsDropped = group.counter("numLateRecordsDropped");
        lateRowsEmitted = group.counter("numLateRecordsEmitted");
    }

    /** Counts a session that opened. */
    void sessionOpened() {
        sessionsOpened.inc();
    }

    /** Counts a session that closed. */
    void sessionClosed() {
        sessionsClosed.inc();
    }

    /** Counts a late row that the function dropped. */
    void lateRowDropped() {
        lateRowsDropped.inc();
    }

    /** Counts a late row that the function emitted. */
    void lateRowEmitted() {
        lateRowsEmitted.inc();
    }
}
