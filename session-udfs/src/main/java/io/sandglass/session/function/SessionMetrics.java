package io.sandglass.session.function;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What a subtask of a session function tells Flink's metrics: {@code numSessionsOpened}, {@code numSessionsClosed} (which are
 * the rows of a summary), {@code numLateRecordsDropped} (as Flink's own windows name it) and {@code numLateRecordsEmitted}.
 *
 * <p>They count from the start of the task. Of a key, one session at a time counts as open, its earliest. There is no gauge
 * of open sessions, because how many were restored could only be found by reading all state.
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

    void sessionOpened() {
        sessionsOpened.inc();
    }

    void sessionClosed() {
        sessionsClosed.inc();
    }

    void lateRowDropped() {
        lateRowsDropped.inc();
    }

    void lateRowEmitted() {
        lateRowsEmitted.inc();
    }
}
