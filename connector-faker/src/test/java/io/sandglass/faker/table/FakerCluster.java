package io.sandglass.faker.table;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;

/** The cluster that integration tests run on. */
final class FakerCluster {
    static final int SLOTS = 4;

    private FakerCluster() {}

    static MiniClusterExtension create() {
        return create(new Configuration());
    }

    static MiniClusterExtension create(Configuration configuration) {
        return new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                .setNumberTaskManagers(1)
                .setNumberSlotsPerTaskManager(SLOTS)
                .setConfiguration(configuration)
                .build());
    }
}
