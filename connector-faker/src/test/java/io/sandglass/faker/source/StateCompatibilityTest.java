package io.sandglass.faker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.source.enumerator.UnassignedLanes;
import io.sandglass.faker.source.enumerator.UnassignedLanesSerializer;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in checkpoints, byte by byte: whoever changes it must go on reading the old bytes. */
class StateCompatibilityTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void aLaneOfVersionOne() throws IOException {
        LaneSplitSerializer serializer = new LaneSplitSerializer();
        byte[] bytes = HEX.parseHex("00000080" + "0123456789abcdef");
        LaneSplit lane = new LaneSplit(128, 0x0123456789abcdefL);

        assertThat(serializer.serialize(lane)).isEqualTo(bytes);
        assertThat(serializer.deserialize(1, bytes)).isEqualTo(lane);
        assertThat(lane.splitId()).isEqualTo("lane-111");
    }

    @Test
    void unassignedLanesOfVersionOne() throws IOException {
        UnassignedLanesSerializer serializer = new UnassignedLanesSerializer();
        byte[] bytes = HEX.parseHex("00000002"
                + "00000001" + "0000000c" + "00000080" + "0000000000000005"
                + "00000001" + "0000000c" + "00000080" + "0000000000000086");
        UnassignedLanes state = new UnassignedLanes(List.of(new LaneSplit(128, 5), new LaneSplit(128, 134)));

        assertThat(serializer.serialize(state)).isEqualTo(bytes);
        assertThat(serializer.deserialize(1, bytes)).isEqualTo(state);
    }

    @Test
    void aNewerVersionIsRefused() {
        assertThatThrownBy(() -> new LaneSplitSerializer().deserialize(2, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "A lane of version 2 was written by a newer connector than this one, which reads version 1.");
        assertThatThrownBy(() -> new UnassignedLanesSerializer().deserialize(2, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "State of version 2 was written by a newer connector than this one, which reads version 1.");
    }
}
