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

import java.util.Map;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.catalog.ResolvedCatalogTable;
import org.apache.flink.table.factories.FactoryUtil;

/** The table {@code t} that a test declares in SQL, and its source as the planner creates it. */
final class DeclaredTables {
    private static final ObjectIdentifier NAME = ObjectIdentifier.of("default_catalog", "default_database", "t");

    private DeclaredTables() {}

    /** Returns the table as the catalog of a session has it. */
    static ResolvedCatalogTable find(TableEnvironmentInternal session) {
        return session.getCatalogManager().getTable(NAME).orElseThrow().getResolvedTable();
    }

    /**
     * Creates the table's source.
     *
     * @throws org.apache.flink.table.api.ValidationException if the connector refuses the table
     */
    static FakerTableSource source(ResolvedCatalogTable table, ReadableConfig configuration) {
        return (FakerTableSource) FactoryUtil.createDynamicTableSource(
                new FakerTableSourceFactory(),
                NAME,
                table,
                Map.of(),
                configuration,
                DeclaredTables.class.getClassLoader(),
                false);
    }
}
