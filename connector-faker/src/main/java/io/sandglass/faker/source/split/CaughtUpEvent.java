package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceEvent;

/** An event from a reader that has emitted all rows of the past. From now on, the reader waits for the time of each row. */
public final class CaughtUpEvent implements SourceEvent {
    private static final long serialVersionUID = 1L;
}
