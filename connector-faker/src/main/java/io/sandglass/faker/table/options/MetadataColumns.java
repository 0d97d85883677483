package io.sandglass.faker.table.options;

import io.sandglass.faker.spec.Metadata;
import org.apache.flink.table.catalog.Column;

/** A test for columns that show metadata of a row. */
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
}
