package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceEvent;

/** What the enumerator sends to each reader of a live table after it has told Flink that the backlog is over. */
public final class BacklogEndedEvent implements SourceEvent {
    private static final long serialVersionUID = 1L;
}
