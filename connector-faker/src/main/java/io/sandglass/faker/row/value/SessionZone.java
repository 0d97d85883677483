package io.sandglass.faker.row.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.TableConfigOptions;

/** The zone in which a SQL session reads and writes wall clocks. */
public final class SessionZone {

    private SessionZone() {}

    /**
     * Reads the zone.
     *
     * @throws DateTimeException if there is no zone of that name. Before a query runs, Flink rejects such a name itself.
     */
    public static ZoneId of(ReadableConfig configuration) {
        String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
        return zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())
                ? ZoneId.systemDefault()
                : ZoneId.of(zone);
    }
}
