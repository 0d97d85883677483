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
package io.sandglass.faker.table.options;

import io.sandglass.faker.spec.Metadata;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.table.catalog.ResolvedSchema;

/** The columns that show metadata of a row. */
public final class MetadataColumns {
    private MetadataColumns() {}

    /**
     * Returns whether a column shows the given metadata. Without {@code METADATA FROM}, a column shows the metadata of its own
     * name.
     */
    public static boolean show(Column column, Metadata metadata) {
        return column instanceof Column.MetadataColumn declared
                && declared.getMetadataKey().orElse(declared.getName()).equals(metadata.key());
    }

    /** Reports metadata columns without a source: session ids need sessions, and timestamps need an event clock. */
    public static void requireSources(ResolvedSchema schema, OptionReader options) {
        for (Metadata ofSession : Metadata.OF_SESSIONS) {
            requireSource(
                    schema,
                    options,
                    ofSession,
                    FakerConnectorOptions.SESSIONS_KEYS,
                    "sessions. Ask for them, for example by '%s' = '1000', or remove the column.");
        }
        for (Metadata ofState : Metadata.OF_STATES) {
            requireSource(
                    schema,
                    options,
                    ofState,
                    FakerConnectorOptions.SESSIONS_STATES,
                    "sessions with states. Ask for them, for example by '%s' = 'home -> product 3, end; product -> home,"
                            + " end', or remove the column.");
        }
        requireSource(
                schema,
                options,
                Metadata.TIMESTAMP,
                FakerConnectorOptions.EVENT_TIME_START,
                "event clock. Start it, for example by '%s' = 'now - 1 d', or remove the column.");
    }

    private static void requireSource(
            ResolvedSchema schema, OptionReader options, Metadata key, ConfigOption<?> source, String missing) {
        if (options.has(source)) {
            return;
        }
        for (Column column : schema.getColumns()) {
            if (show(column, key)) {
                options.problem("Column '" + column.getName() + "' is the metadata '" + key.key()
                        + "', but the table has no " + missing.formatted(source.key()));
            }
        }
    }
}
