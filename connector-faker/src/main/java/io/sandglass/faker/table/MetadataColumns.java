package io.sandglass.faker.table;

import io.sandglass.faker.spec.Metadata;
import org.apache.flink.table.catalog.Column;

/** The columns that show metadata of a row. */
final class MetadataColumns {
    private MetadataColumns() {}

    /** Returns whether a column shows the given metadata. A column without {@code METADATA FROM} shows that of its name. */
    static boolean show(Column column, Metadata metadata) {
        return column instanceof Column.MetadataColumn declared
                && declared.getMetadataKey().orElse(declared.getName()).equals(metadata.key());
    }
}
