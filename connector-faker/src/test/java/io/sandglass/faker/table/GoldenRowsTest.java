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
package io.sandglass.faker.table;

import io.sandglass.faker.GoldenFile;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.row.emitter.RowEmitter;
import io.sandglass.faker.source.enumerator.GenerationVersion;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.RowType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of a seed are a promise: those of tables with each feature of the connector. */
@Tag("locale")
class GoldenRowsTest {
    private static final long ROWS = 400;

    private static final String CLOCK = "'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='700 ms',"
            + " 'event-time.disorder'='5 s', 'event-time.late-rate'='0.1', 'event-time.max-lateness'='1 min',"
            + " 'event-time.pause-every'='1 min', 'event-time.pause-length'='10 s'";

    private static final String COLUMNS =
            "id BIGINT, name VARCHAR(9), ts TIMESTAMP(6), n INT, PRIMARY KEY (id) NOT ENFORCED";
    private static final String EXPRESSIONS =
            "'fields.id.expression'='#{sequence.next ''10'',''3''}', 'fields.name.expression'='#{Name.firstName}',"
                    + " 'fields.ts.expression'='#{event.time}', 'fields.n.expression'='#{zipf.between ''1'',''1000'',''1.1''}'";

    private final TableEnvironmentInternal environment =
            (TableEnvironmentInternal) TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @Test
    void rowsOfASeedStayWhatTheyAre() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("clock", table(COLUMNS, EXPRESSIONS, CLOCK));
        tables.put("duplicates", table(COLUMNS, EXPRESSIONS, CLOCK, "'duplicates.rate'='0.3'"));
        tables.put("retract", table(COLUMNS, EXPRESSIONS, CLOCK, "'changelog.mode'='retract', 'changelog.keys'='128'"));
        tables.put("upsert", table(COLUMNS, EXPRESSIONS, CLOCK, "'changelog.mode'='upsert', 'changelog.keys'='128'"));
        tables.put(
                "drawn keys",
                table(
                        "k INT, v STRING, PRIMARY KEY (k) NOT ENFORCED",
                        "'fields.k.expression'='#{number.numberBetween ''1'',''50''}', 'fields.v.expression'='#{Lorem.word}'",
                        "'changelog.mode'='upsert'"));
        tables.put(
                "unique, orphans, references, records and lists",
                table(
                        "code STRING, r VARCHAR(12), city STRING, zip INT, w STRING, mail STRING",
                        "'fields.code.expression'='#{regexify ''[A-Z]{2}[0-9]{4}''}', 'fields.code.unique'='true'",
                        "'fields.r.expression'='c-#{uniform.between ''1'',''100''}', 'fields.r.orphan-rate'='0.2'",
                        "'records.p.values'='city,zip;Rom,1;Bern,2', 'fields.city.expression'='#{record.p.city}',"
                                + " 'fields.zip.expression'='#{record.p.zip}'",
                        "'lists.w.values'='a;b;#{Color.name}', 'fields.w.expression'='#{list.w}'",
                        "'fields.mail.expression'='#{column.code}@#{column.city}.com', 'fields.mail.null-rate'='0.1'"));
        tables.put(
                "types",
                table(
                        "a ARRAY<INT>, m MAP<STRING, DOUBLE>, r ROW<x BOOLEAN, y DECIMAL(9, 3)>, c CHAR(4), b BYTES, d DATE,"
                                + " t TIME(3), l TIMESTAMP_LTZ(3), f FLOAT",
                        "'fields.a.expression'='#{number.randomDigit}', 'fields.a.length'='0..4'",
                        "'fields.m.key.expression'='#{Lorem.word}', 'fields.m.value.expression'='#{normal.between ''0.0'',''1.0'',''0.5'',''0.1''}', 'fields.m.length'='1'",
                        "'fields.r.x.expression'='#{bool.bool}', 'fields.r.y.expression'='#{Commerce.price}', 'fields.r.null-rate'='0.2'",
                        "'fields.c.expression'='#{letterify ''??''}', 'fields.b.expression'='#{Internet.uuid}'",
                        "'fields.d.expression'='#{date.between ''2020-01-01'',''2026-01-01''}'",
                        "'fields.t.expression'='#{time.between ''08:00'',''09:00''}'",
                        "'fields.l.expression'='#{date.past ''9'',''DAYS'',''2026-01-01''}'",
                        "'fields.f.expression'='#{exponential.between ''0.0'',''9.0'',''1''}'"));
        List<String> lines = new ArrayList<>();
        tables.forEach((name, ddl) -> lines.add(GoldenFile.line(name, rows(ddl))));

        new GoldenFile("rows").check(lines);
    }

    @Test
    void rowsOfSessionsStayWhatTheyAre() {
        List<String> lines = new ArrayList<>();
        lines.add(GoldenFile.line(
                "sessions",
                rows(table(
                        COLUMNS + ", k STRING",
                        EXPRESSIONS,
                        CLOCK,
                        "'fields.k.expression'='user-#{session.key}', 'sessions.keys'='100000'"))));
        lines.add(GoldenFile.line(
                "states",
                rows(table(
                        "ts TIMESTAMP(3), k STRING, s STRING, p STRING, n INT",
                        "'fields.ts.expression'='#{event.time}', 'fields.k.expression'='#{session.number}/#{session.key}'",
                        "'fields.s.expression'='#{session.state}', 'fields.p.expression'='#{session.previous}'",
                        "'fields.n.expression'='#{session.count ''b''}', 'sessions.skew'='0.7', 'sessions.keys'='50'",
                        "'sessions.states'='a -> b 2 after 1 s..9 s, end; b -> a, b 2', 'sessions.max-size'='9'",
                        "'event-time.start'='2026-01-01 00:00:00', 'event-time.step'='1 min'"))));

        new GoldenFile("session-rows", GenerationVersion.WITH_SESSIONS).check(lines);
    }

    private static String table(String columns, String... options) {
        return "CREATE TABLE t (" + columns + ") WITH ('connector'='faker', 'seed'='7', 'number-of-rows'='" + ROWS
                + "', " + String.join(", ", options) + ")";
    }

    private List<String> rows(String ddl) {
        environment.getConfig().set("table.local-time-zone", "UTC");
        environment.executeSql("DROP TABLE IF EXISTS t");
        environment.executeSql(ddl);
        ResolvedCatalogTable resolved = DeclaredTables.find(environment);
        FakerTable table =
                DeclaredTables.source(resolved, environment.getConfig()).table();
        RowType type =
                (RowType) resolved.getResolvedSchema().toPhysicalRowDataType().getLogicalType();
        RowDataSerializer serializer = new RowDataSerializer(type);
        RowEmitter emitter = RowEmitter.of(RowPlan.compile(table.rowSpec()), false);
        List<String> rows = new ArrayList<>();
        for (long index = 0; index < ROWS; index++) {
            var unused = emitter.emit(index, row -> rows.add(text(row, serializer)));
        }
        return rows;
    }

    /** A row as it is in memory. */
    private static String text(RowData row, RowDataSerializer serializer) {
        BinaryRowData binary = serializer.toBinaryRow(row);
        byte[] bytes =
                BinarySegmentUtils.copyToBytes(binary.getSegments(), binary.getOffset(), binary.getSizeInBytes());
        return row.getRowKind().shortString() + HexFormat.of().formatHex(bytes);
    }
}
