package io.sandglass.faker.function;

import java.time.ZoneId;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.TableConfigOptions;

/** The zone in which a SQL session reads and writes wall clocks. */
final class SessionZone {

    private SessionZone() {}

    /** Reads it. Flink itself refuses one that does not exist, with a better message, before a query runs. */
    static ZoneId of(ReadableConfig configuration) {
        String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
        return zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())
                ? ZoneId.systemDefault()
                : ZoneId.of(zone);
    }
}
