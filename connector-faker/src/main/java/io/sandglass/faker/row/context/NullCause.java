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
package io.sandglass.faker.row.context;

import io.sandglass.faker.row.draw.DrawKey;
import java.util.function.LongPredicate;

/** A reason why a field is NULL in some rows: a value that its expression uses is NULL there. */
public sealed interface NullCause
        permits NullCase, NullDraw, NullEntity, NullFirstRow, NullOtherwise, NullRecordField, NullReference {

    /** Returns a test of whether the used value is NULL, given the row key with which the field makes its values. */
    LongPredicate test(RowContext context);

    /** Returns whether the used value can't be made in the rows where it is NULL, not even to be discarded. */
    default boolean isWithoutValue() {
        return false;
    }

    /**
     * Returns the cause for a field that takes this value from a column or var. These belong to the row, even if the field lies in a
     * collection.
     *
     * @param drawKey the row key of the column or var
     */
    default NullCause ofColumn(DrawKey drawKey) {
        return this;
    }
}
