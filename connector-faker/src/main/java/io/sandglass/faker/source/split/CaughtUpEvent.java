package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceEvent;

/** What a reader tells when it has given out all rows of the past, and waits for the present from now on. */
public final class CaughtUpEvent implements SourceEvent {
    private static final long serialVersionUID = 1L;
}
