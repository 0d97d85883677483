package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionPictureITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(1)
                    .build());

    @Test
    void pictureShowsOutputOfTheFunction() throws IOException {
        assertThat(SessionPicture.committed())
                .as("docs/sessions.svg, which 'mvn test-compile exec:exec@picture -pl session-udfs' draws anew")
                .isEqualTo(SessionPicture.draw());
    }
}
