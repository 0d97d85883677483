package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.flink.FlinkVersion;
import org.junit.jupiter.api.Test;

/** That older versions are refused is seen on them, by {@code flink-versions}. */
class RequiredFlinkVersionTest {

    @Test
    void acceptsFlinkVersionOfTheBuild() {
        assertThatCode(RequiredFlinkVersion::check).doesNotThrowAnyException();
    }

    @Test
    void reportsRequiredVersionAndReason() {
        assertThat(RequiredFlinkVersion.refusal(FlinkVersion.v2_2))
                .hasMessage(
                        "The session functions need Flink 2.3 or newer, but this is Flink 2.2. Older versions have no process"
                                + " table functions, or they lose sessions because they drop timers that the watermark has passed"
                                + " when they are set.");
    }
}
