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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.jspecify.annotations.Nullable;

/** A SQL session with the session functions, and tables of given rows in given order with a watermark behind each row. */
final class SessionSql {
    private final StreamExecutionEnvironment streams = StreamExecutionEnvironment.getExecutionEnvironment();
    private final StreamTableEnvironment tables;
    private final boolean isBatch;

    SessionSql() {
        this(EnvironmentSettings.inStreamingMode());
    }

    private SessionSql(EnvironmentSettings settings) {
        tables = StreamTableEnvironment.create(streams, settings);
        isBatch = !settings.isStreamingMode();
        tables.getConfig().set("table.local-time-zone", "UTC");
        tables.executeSql("LOAD MODULE sessions");
    }

    /** Returns a session in batch mode. Its tables have no watermarks. */
    static SessionSql batch() {
        return new SessionSql(EnvironmentSettings.inBatchMode());
    }

    StreamTableEnvironment tables() {
        return tables;
    }

    SessionSql set(String option, String value) {
        tables.getConfig().set(option, value);
        return this;
    }

    /**
     * Makes a table.
     *
     * @param columns names and types of the columns; the one called {@code ts} is the event time
     * @param delayMillis how far the watermark stays behind the latest row
     */
    SessionSql table(String name, String[] columns, long delayMillis, List<Row> rows) {
        int timeColumn = Arrays.asList(names(columns)).indexOf("ts");
        TypeInformation<?>[] types = Arrays.stream(columns)
                .map(column -> column.endsWith("_LTZ(3)") ? Types.INSTANT : typeInformation(column))
                .toArray(TypeInformation<?>[]::new);
        DataStream<Row> stream = streams.fromData(Types.ROW_NAMED(names(columns), types), rows.toArray(Row[]::new))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Row>forGenerator(context -> new BehindEachRow(delayMillis))
                                .withTimestampAssigner((row, timestamp) -> millis(row.getField(timeColumn))))
                .setParallelism(1);
        Schema.Builder schema = Schema.newBuilder();
        for (String column : columns) {
            schema.column(column.substring(0, column.indexOf(' ')), column.substring(column.indexOf(' ') + 1));
        }
        tables.createTemporaryView(
                name,
                stream,
                isBatch
                        ? schema.build()
                        : schema.watermark("ts", "SOURCE_WATERMARK()").build());
        return this;
    }

    /** The rows of a query, as texts in order of the texts. */
    List<String> rows(String query) {
        return rows(tables.executeSql(query));
    }

    /** The rows of a result, as texts in order of the texts. */
    static List<String> rows(TableResult result) {
        return collect(result).stream().map(Row::toString).sorted().toList();
    }

    /** The rows of a query, in the order in which they come out. */
    List<Row> collect(String query) {
        return collect(tables.executeSql(query));
    }

    private static List<Row> collect(TableResult result) {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> results = result.collect()) {
            results.forEachRemaining(rows::add);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    static LocalDateTime timestamp(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static String[] names(String[] columns) {
        return Arrays.stream(columns)
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toArray(String[]::new);
    }

    private static TypeInformation<?> typeInformation(String column) {
        String type = column.substring(column.indexOf(' ') + 1);
        return switch (type) {
            case "STRING" -> Types.STRING;
            case "INT" -> Types.INT;
            case "BIGINT" -> Types.LONG;
            case "SMALLINT" -> Types.SHORT;
            case "TINYINT" -> Types.BYTE;
            case "FLOAT" -> Types.FLOAT;
            case "DOUBLE" -> Types.DOUBLE;
            case "BOOLEAN" -> Types.BOOLEAN;
            case "DATE" -> Types.LOCAL_DATE;
            case "TIME" -> Types.LOCAL_TIME;
            case "BYTES" -> Types.PRIMITIVE_ARRAY(Types.BYTE);
            case "TIMESTAMP(3)" -> Types.LOCAL_DATE_TIME;
            case "ROW<a INT, b STRING>" -> Types.ROW_NAMED(new String[] {"a", "b"}, Types.INT, Types.STRING);
            case "ARRAY<STRING>" -> Types.OBJECT_ARRAY(Types.STRING);
            case "MAP<STRING, INT>" -> Types.MAP(Types.STRING, Types.INT);
            default -> {
                if (type.startsWith("DECIMAL")) {
                    yield Types.BIG_DEC;
                }
                throw new IllegalArgumentException(type);
            }
        };
    }

    /** The epoch milliseconds of a time in a row; 0 for null. */
    static long millis(@Nullable Object time) {
        if (time == null) {
            return 0;
        }
        return time instanceof Instant instant
                ? instant.toEpochMilli()
                : ((LocalDateTime) time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Emits a watermark after each row. */
    private static final class BehindEachRow implements WatermarkGenerator<Row> {
        private final long delayMillis;
        private long latest = Long.MIN_VALUE;

        BehindEachRow(long delayMillis) {
            this.delayMillis = delayMillis;
        }

        @Override
        public void onEvent(Row row, long timestamp, WatermarkOutput output) {
            if (timestamp > latest) {
                latest = timestamp;
                output.emitWatermark(new Watermark(latest - delayMillis - 1));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Each row has done it.
        }
    }
}
