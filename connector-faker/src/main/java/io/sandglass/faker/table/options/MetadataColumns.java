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
