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
package io.sandglass.faker.samples;

import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;

/** The tables of a fleet of sensors: values that move smoothly for each device, missing values, disorder and late rows. */
final class IotTables {
    private static final DataType TEXT = DataTypes.STRING();
    private static final DataType TIME = DataTypes.TIMESTAMP(3);
    private static final String SITES = "#{options.option 'Berlin','Lagos','Lima','Oslo','Osaka','Pune'}";

    private IotTables() {}

    static List<SampleTable> of(SampleSize size) {
        long devices = size.keys(100);
        return List.of(
                size.entities("Devices. Each reading has one of them.", 8, devices)
                        .column("id", DataTypes.BIGINT().notNull(), "#{sequence.next '1'}")
                        .column("serial_number", TEXT, "#{bothify '??-####'}")
                        .column("model", TEXT, "#{options.weighted 'T100','5','T200','3','H10','2'}")
                        .columnPer("site", TEXT, SITES, "id")
                        .column("installed", DataTypes.DATE(), "#{date.between '2022-01-01','2026-01-01'}")
                        .key("id")
                        .build("devices"),
                size.stream("Readings of the devices. Some come out of order, and some are late.", 9)
                        .column("device_id", DataTypes.BIGINT(), "#{uniform.between '1','" + devices + "'}")
                        .columnPer("site", TEXT, SITES, "device_id")
                        .columnPer(
                                "temperature", DataTypes.DOUBLE(), "#{drift.between '15.0','25.0','6 h'}", "device_id")
                        .columnPer("humidity", DataTypes.DOUBLE(), "#{drift.between '30.0','70.0','2 h'}", "device_id")
                        .option("fields.humidity.null-rate", "0.01")
                        .column("status", TEXT, "#{options.weighted 'ok','97','warning','2','failure','1'}")
                        .column("measured_at", TIME, "#{event.time}")
                        .metadata("late_by", DataTypes.BIGINT().notNull(), "late-by")
                        .option("event-time.step", "100 ms")
                        .option("event-time.disorder", "5 s")
                        .option("event-time.late-rate", "0.01")
                        .option("event-time.max-lateness", "1 min")
                        .watermark("measured_at", 5)
                        .build("readings"));
    }
}
