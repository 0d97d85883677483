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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.catalog.CatalogTable;
import org.apache.flink.table.types.DataType;

/** A builder of one faker table, with the options of a {@code CREATE TABLE} statement. */
final class TableBuilder {
    private final String comment;
    private final String entitiesSeed;
    private final Schema.Builder schema = Schema.newBuilder();
    private final Map<String, String> options = new LinkedHashMap<>();

    /**
     * Creates a builder of a table without columns.
     *
     * @param comment what the rows are, in one sentence
     * @param entitiesSeed the seed of columns that depend on a key
     */
    TableBuilder(String comment, long entitiesSeed) {
        this.comment = comment;
        this.entitiesSeed = Long.toString(entitiesSeed);
        option("connector", "faker");
    }

    /** Adds a column with an expression. */
    TableBuilder column(String name, DataType type, String expression) {
        schema.column(name, type);
        return option("fields." + name + ".expression", expression);
    }

    /** Adds a column whose parts have expressions. */
    TableBuilder column(String name, DataType type) {
        schema.column(name, type);
        return this;
    }

    /** Adds a column that has the same value in all rows with the same key. */
    TableBuilder columnPer(String name, DataType type, String expression, String key) {
        return column(name, type, expression)
                .option("fields." + name + ".per", key)
                .option("entities.seed", entitiesSeed);
    }

    /** Adds a column that shows how the connector generated the row. */
    TableBuilder metadata(String name, DataType type, String key) {
        schema.columnByMetadata(name, type, key, true);
        return this;
    }

    /** Sets the event time column, and the watermark's delay in seconds. */
    TableBuilder watermark(String column, int delaySeconds) {
        schema.watermark(column, "`" + column + "` - INTERVAL '" + delaySeconds + "' SECOND");
        return this;
    }

    TableBuilder key(String... columns) {
        schema.primaryKey(columns);
        return this;
    }

    TableBuilder option(String name, String value) {
        options.put(name, value);
        return this;
    }

    SampleTable build(String name) {
        return new SampleTable(
                name,
                CatalogTable.newBuilder()
                        .schema(schema.build())
                        .comment(comment)
                        .partitionKeys(List.of())
                        .options(options)
                        .build());
    }
}
