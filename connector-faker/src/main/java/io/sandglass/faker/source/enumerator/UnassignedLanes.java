package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.List;

/** The enumerator's part of a checkpoint: the lanes that no reader has yet. Mostly none. */
public record UnassignedLanes(List<LaneSplit> lanes) {

    public UnassignedLanes {
        lanes = List.copyOf(lanes);
    }
}
