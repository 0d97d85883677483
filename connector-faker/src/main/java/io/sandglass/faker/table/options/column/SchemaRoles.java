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
package io.sandglass.faker.table.options.column;

import io.sandglass.faker.inference.ColumnRoles;
import io.sandglass.faker.table.options.SqlText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.Column.ComputedColumn;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.apache.flink.table.catalog.WatermarkSpec;

/** The roles of columns in a schema: keys, and columns that an event time is computed from. */
final class SchemaRoles {
    private final ResolvedSchema schema;
    private final Set<String> eventTimes = new HashSet<>();
    private final Set<String> epochSeconds = new HashSet<>();

    private SchemaRoles(ResolvedSchema schema) {
        this.schema = schema;
    }

    static ColumnRoles of(ResolvedSchema schema) {
        SchemaRoles roles = new SchemaRoles(schema);
        for (WatermarkSpec watermark : schema.getWatermarkSpecs()) {
            schema.getColumn(watermark.getRowtimeAttribute()).ifPresent(roles::addEventTime);
        }
        Set<String> keys = schema.getPrimaryKey()
                .map(UniqueConstraint::getColumns)
                .map(Set::copyOf)
                .orElse(Set.of());
        return new ColumnRoles(keys, roles.eventTimes, roles.epochSeconds);
    }

    private void addEventTime(Column column) {
        if (!(column instanceof ComputedColumn computed)) {
            eventTimes.add(column.getName());
            return;
        }
        // The SQL quotes all column names. Computed columns don't refer to each other.
        String expression = SqlText.of(computed.getExpression());
        for (Column source : schema.getColumns()) {
            String name = "`" + source.getName().replace("`", "``") + "`";
            if (source.isPhysical() && expression.contains(name)) {
                (areSeconds(name, expression) ? epochSeconds : eventTimes).add(source.getName());
            }
        }
    }

    private static boolean areSeconds(String name, String expression) {
        String column = Pattern.quote(name);
        // Flink quotes the names of some functions.
        return Pattern.compile("FROM_UNIXTIME`?\\(" + column + "[,)]|TO_TIMESTAMP_LTZ`?\\(" + column + ", 0\\)|"
                        + column + " \\* 1000\\b")
                .matcher(expression)
                .find();
    }
}
