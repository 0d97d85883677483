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
