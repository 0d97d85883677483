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

/** A table with a column of each type that Flink SQL can declare and the connector can generate. */
final class TypesTables {
    private TypesTables() {}

    static List<SampleTable> of(SampleSize size) {
        return List.of(size.stream("A column of each type.", 12)
                .column("a_boolean", DataTypes.BOOLEAN(), "#{bool.bool}")
                .column("a_tinyint", DataTypes.TINYINT(), "#{number.numberBetween '-100','100'}")
                .column("a_smallint", DataTypes.SMALLINT(), "#{number.numberBetween '-1000','1000'}")
                .column("an_int", DataTypes.INT(), "#{number.numberBetween '1','1000000'}")
                .column("a_bigint", DataTypes.BIGINT(), "#{sequence.next '1'}")
                .column("a_float", DataTypes.FLOAT(), "#{number.randomDouble '2','0','10'}")
                .column("a_double", DataTypes.DOUBLE(), "#{normal.between '-3','3','0','1'}")
                .column("a_decimal", DataTypes.DECIMAL(10, 2), "#{number.randomDouble '2','1','500'}")
                .column("a_char", DataTypes.CHAR(4), "#{bothify '??##'}")
                .column("a_varchar", DataTypes.VARCHAR(40), "#{options.option 'small','medium','large'}")
                .column("a_string", DataTypes.STRING(), "#{Name.fullName}")
                .column("a_binary", DataTypes.BINARY(4), "#{letterify '????'}")
                .column("a_varbinary", DataTypes.VARBINARY(8), "#{letterify '???'}")
                .column("a_bytes", DataTypes.BYTES(), "#{letterify '??????'}")
                .column("a_date", DataTypes.DATE(), "#{date.between '2025-01-01','2026-01-01'}")
                .column("a_time", DataTypes.TIME(), "#{time.between '08:00','20:00'}")
                .column("a_timestamp", DataTypes.TIMESTAMP(3), "#{event.time}")
                .column(
                        "a_nano_timestamp",
                        DataTypes.TIMESTAMP(9),
                        "#{date.between '2025-01-01 00:00:00','2026-01-01 00:00:00.000000001'}")
                .column("a_timestamp_ltz", DataTypes.TIMESTAMP_LTZ(3), "#{event.time}")
                .column("an_array", DataTypes.ARRAY(DataTypes.STRING()), "#{Color.name}")
                .option("fields.an_array.length", "0..3")
                .column("a_map", DataTypes.MAP(DataTypes.STRING(), DataTypes.INT()))
                .option("fields.a_map.key.expression", "#{options.option 'Berlin','Paris','Rome'}")
                .option("fields.a_map.value.expression", "#{number.numberBetween '0','50'}")
                .option("fields.a_map.length", "2")
                .column("a_multiset", DataTypes.MULTISET(DataTypes.STRING()), "#{options.option 'a','b','c'}")
                .option("fields.a_multiset.length", "4")
                .column(
                        "a_row",
                        DataTypes.ROW(
                                DataTypes.FIELD("city", DataTypes.STRING()),
                                DataTypes.FIELD(
                                        "place",
                                        DataTypes.ROW(
                                                DataTypes.FIELD("latitude", DataTypes.DOUBLE()),
                                                DataTypes.FIELD("longitude", DataTypes.DOUBLE())))))
                .option("fields.a_row.city.expression", "#{Address.city}")
                .option("fields.a_row.place.latitude.expression", "#{uniform.between '-90.0','90.0'}")
                .option("fields.a_row.place.longitude.expression", "#{uniform.between '-180.0','180.0'}")
                .column("a_nullable", DataTypes.INT(), "#{number.numberBetween '1','9'}")
                .option("fields.a_nullable.null-rate", "0.5")
                .watermark("a_timestamp", 5)
                .build("everything"));
    }
}
