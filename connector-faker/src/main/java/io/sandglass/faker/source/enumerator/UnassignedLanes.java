package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.List;

/**
 * The enumerator's part of a checkpoint.
 *
 * @param lanes those that no reader has yet, mostly none
 * @param generation the {@link GenerationVersion} of the source that wrote it
 */
public record UnassignedLanes(List<LaneSplit> lanes, int generation) {

    public UnassignedLanes {
        lanes = List.copyOf(lanes);
    }
}
