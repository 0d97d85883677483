package io.sandglass.faker.row.value;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.config.TableConfigOptions;

/** The time zone of a SQL session. */
public final class SessionZone {

    private SessionZone() {}

    /**
     * Returns the session's time zone.
     *
     * @throws DateTimeException if there is no zone of that name. Flink rejects such a name before a query runs.
     */
    public static ZoneId of(ReadableConfig configuration) {
        String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
        return zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())
                ? ZoneId.systemDefault()
                : ZoneId.of(zone);
    }
}
