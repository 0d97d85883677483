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
