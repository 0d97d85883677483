package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * An event from the enumerator to each reader of a live table, after the enumerator has told Flink that the backlog has ended.
 */
public final class BacklogEndedEvent implements SourceEvent {
    private static final long serialVersionUID = 1L;
}
