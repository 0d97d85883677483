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
import io.sandglass.faker.spec.FieldPath;
import java.util.function.LongPredicate;

/**
 * The random draw that makes a field NULL in some rows.
 *
 * @param path the path of the field, or of a ROW around it
 * @param rate the fraction of rows in which it is NULL, above 0 and at most 1
 * @param drawKey the row key of the field
 */
public record NullDraw(FieldPath path, double rate, DrawKey drawKey) implements NullCause {

    /**
     * Returns a test that uses the field's own draws and ignores the row key. The dependent field may lie in a collection, but
     * the field of this draw doesn't.
     */
    @Override
    public LongPredicate test(RowContext context) {
        long nullKey = context.drawsKey(path, "null");
        return rowKey -> {
            context.random().seek(nullKey, drawKey.rowKey());
            return context.random().nextDouble() < rate;
        };
    }
}
