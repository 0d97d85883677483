package io.sandglass.faker.source.split;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * Every n-th row: lane l of n holds the rows whose index is l modulo n.
 *
 * <p>Lanes rather than ranges, so that rows come out in nearly global order whatever the parallelism, and so that they can
 * be dealt anew when it changes.
 *
 * @param laneCount the number n of lanes of the whole stream
 * @param nextIndex the row that comes next in this lane, which also tells which lane it is
 */
public record LaneSplit(int laneCount, long nextIndex) implements SourceSplit {

    @Override
    public String splitId() {
        return "lane-" + nextIndex % laneCount;
    }
}
