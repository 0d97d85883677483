package io.sandglass.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.module.Module;
import org.junit.jupiter.api.Test;

class SessionModuleFactoryTest {

    @Test
    void isFoundByIdentifier() {
        assertThat(load(Map.of())).isInstanceOf(SessionModule.class);
    }

    @Test
    void rejectsUnknownOptions() {
        assertThatThrownBy(() -> load(Map.of("timeout", "1 min")))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessageContaining("Unsupported options:\n\ntimeout");
    }

    private static Module load(Map<String, String> options) {
        return FactoryUtil.createModule(
                "sessions", options, new Configuration(), Thread.currentThread().getContextClassLoader());
    }
}
