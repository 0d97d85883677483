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
package io.sandglass.session.function;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.table.api.Schema;
import org.apache.flink.types.Row;

/**
 * Rows that are a function of their index. They come in two lanes, one for each half of the indexes, in which event time goes
 * on at the same pace. Within a lane rows are out of order, and some of a key have the same time; rows of different lanes
 * never have.
 *
 * <p>Keys are silent now and then for longer than ten seconds, all but the first, which never is.
 */
final class DisorderedRows implements GeneratorFunction<Long, Row> {
    static final int LANES = 2;
    static final long ROWS_OF_A_LANE = 4_000;
    static final long ROWS = LANES * ROWS_OF_A_LANE;

    /** How long the watermark must wait so that no row is late. */
    static final String DISORDER = "INTERVAL '5' SECOND";

    private static final long serialVersionUID = 1L;

    private static final int KEYS = 12;
    private static final long START_MILLIS = 1_700_000_000_000L;
    private static final String[] COLUMNS = {"k", "idx", "ts", "n", "price", "ratio", "word"};

    static TypeInformation<Row> type() {
        return Types.ROW_NAMED(
                COLUMNS,
                Types.STRING,
                Types.LONG,
                Types.LOCAL_DATE_TIME,
                Types.INT,
                Types.BIG_DEC,
                Types.DOUBLE,
                Types.STRING);
    }

    static Schema schema() {
        return Schema.newBuilder()
                .column("k", "STRING")
                .column("idx", "BIGINT")
                .column("ts", "TIMESTAMP(3)")
                .column("n", "INT")
                .column("price", "DECIMAL(12, 2)")
                .column("ratio", "DOUBLE")
                .column("word", "STRING")
                .watermark("ts", "ts - " + DISORDER)
                .build();
    }

    /** How many rows of its lane come before the one of this index. */
    static long step(long index) {
        return index % ROWS_OF_A_LANE;
    }

    @Override
    public Row map(Long index) {
        SplittableRandom random = new SplittableRandom(index);
        long pace = step(index) * 250;
        int key = random.nextInt(KEYS);
        boolean isSilent = new SplittableRandom(pace / 20_000 * KEYS + key).nextInt(4) == 0;
        long time = START_MILLIS + Math.floorDiv(pace - random.nextInt(3_000), 500L) * 500 + index / ROWS_OF_A_LANE;
        return Row.of(
                "key " + (isSilent ? 0 : key),
                index,
                SessionSql.timestamp(time),
                random.nextInt(5) == 0 ? null : random.nextInt(-1_000, 1_000),
                BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), 2),
                // Quarters, whose sum is the same in any order.
                random.nextInt(-1_000, 1_000) / 4.0,
                random.nextInt(5) == 0 ? null : Long.toString(random.nextLong(1_000_000), 36));
    }
}
