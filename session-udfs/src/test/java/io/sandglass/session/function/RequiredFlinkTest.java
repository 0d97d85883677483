package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.flink.FlinkVersion;
import org.junit.jupiter.api.Test;

/** That older versions are refused is seen on them, by {@code flink-versions}. */
class RequiredFlinkTest {

    @Test
    void takesTheFlinkThatItIsBuiltWith() {
        assertThatCode(RequiredFlink::check).doesNotThrowAnyException();
    }

    @Test
    void saysWhichFlinkItNeedsAndWhy() {
        assertThat(RequiredFlink.refusal(FlinkVersion.v2_2))
                .hasMessage(
                        "The session functions need Flink 2.3 or newer, and this is Flink 2.2: older ones have no process table"
                                + " functions, or lose sessions by dropping timers that the watermark has passed when they are set.");
    }
}
