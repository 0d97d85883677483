package io.sandglass.faker.function;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.api.config.TableConfigOptions;

/** The zone in which a SQL session reads and writes wall clocks. */
final class SessionZone {

    private SessionZone() {}

    /**
     * Reads it.
     *
     * @throws ValidationException if the session names one that does not exist
     */
    static ZoneId of(ReadableConfig configuration) {
        String zone = configuration.get(TableConfigOptions.LOCAL_TIME_ZONE);
        if (zone.equals(TableConfigOptions.LOCAL_TIME_ZONE.defaultValue())) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ValidationException(
                    "The session's '" + TableConfigOptions.LOCAL_TIME_ZONE.key() + "' is '" + zone
                            + "', but must be a time zone such as 'Europe/Berlin', 'UTC' or 'GMT+08:00'.",
                    e);
        }
    }
}
