/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.source.enumerator.ChangedValuesException;
import io.sandglass.faker.source.enumerator.GenerationVersion;
import io.sandglass.faker.source.enumerator.RestoreRule;
import io.sandglass.faker.source.enumerator.UnassignedLanes;
import io.sandglass.faker.source.enumerator.UnassignedLanesSerializer;
import io.sandglass.faker.source.split.LaneSplit;
import io.sandglass.faker.source.split.LaneSplitSerializer;
import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.spec.RowSpec;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.junit.jupiter.api.Test;

/** The bytes in checkpoints. A build with another format must still read these bytes. */
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
        UnassignedLanes state = new UnassignedLanes(
                List.of(new LaneSplit(128, 5), new LaneSplit(128, 134)), GenerationVersion.NOT_RECORDED);

        assertThat(serializer.deserialize(1, bytes)).isEqualTo(state);
    }

    @Test
    void unassignedLanesOfVersionTwo() throws IOException {
        UnassignedLanesSerializer serializer = new UnassignedLanesSerializer();
        byte[] bytes =
                HEX.parseHex("00000001" + "00000001" + "0000000c" + "00000080" + "0000000000000005" + "00000007");
        UnassignedLanes state = new UnassignedLanes(List.of(new LaneSplit(128, 5)), 7);

        assertThat(serializer.serialize(state)).isEqualTo(bytes);
        assertThat(serializer.deserialize(2, bytes)).isEqualTo(state);
    }

    @Test
    void stateOfOtherGeneratedValuesIsRefusedUnlessTheTableAcceptsIt() {
        UnassignedLanes other = new UnassignedLanes(List.of(), GenerationVersion.WITHOUT_SESSIONS + 1);

        assertThatThrownBy(() -> restore(other, false))
                .isInstanceOf(ChangedValuesException.class)
                .hasNoCause()
                .hasMessage("c.d.t: the state was written by a build that generates other values (generation "
                        + (GenerationVersion.WITHOUT_SESSIONS + 1) + ") than this build (generation "
                        + GenerationVersion.WITHOUT_SESSIONS
                        + "). After a restore, rows would differ from those of an uninterrupted job, and a retract changelog would"
                        + " retract rows that it never emitted. Restore the state with the build that wrote it, start the job"
                        + " without the state, or set the table's option 'accept' to 'true'.");
        assertThatCode(() -> restore(other, true)).doesNotThrowAnyException();
        assertThatCode(() -> restore(new UnassignedLanes(List.of(), GenerationVersion.WITHOUT_SESSIONS), false))
                .doesNotThrowAnyException();
        assertThatCode(() -> restore(new UnassignedLanes(List.of(), GenerationVersion.NOT_RECORDED), false))
                .doesNotThrowAnyException();
    }

    private static void restore(UnassignedLanes state, boolean acceptsChangedValues) throws Exception {
        RowSpec spec = new RowSpec(List.of(), 0, Locale.ENGLISH, ZoneOffset.UTC);
        FakerSource source = new FakerSource(
                spec,
                FakerSource.UNBOUNDED,
                PaceSpec.even(1),
                new ExecutionConfig(),
                new RestoreRule("c.d.t", acceptsChangedValues, "accept"));
        try (MockSplitEnumeratorContext<LaneSplit> context = new MockSplitEnumeratorContext<>(1)) {
            var enumerator = source.restoreEnumerator(context, state);
            enumerator.start();
            // What is accepted once is of this build from then on.
            assertThat(enumerator.snapshotState(1).generation()).isEqualTo(GenerationVersion.WITHOUT_SESSIONS);
        }
    }

    @Test
    void aNewerVersionIsRefused() {
        assertThatThrownBy(() -> new LaneSplitSerializer().deserialize(2, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "A lane of version 2 was written by a newer connector than this one, which reads version 1.");
        assertThatThrownBy(() -> new UnassignedLanesSerializer().deserialize(3, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "State of version 3 was written by a newer connector than this one, which reads versions up to 2.");
    }
}
