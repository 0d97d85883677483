package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.List;

/**
 * The enumerator's part of a checkpoint.
 *
 * @param lanes the lanes that no reader has yet, usually none
 * @param generation the {@link GenerationVersion} of the build that wrote the checkpoint
 */
public record UnassignedLanes(List<LaneSplit> lanes, int generation) {

    public UnassignedLanes {
        lanes = List.copyOf(lanes);
    }
}
