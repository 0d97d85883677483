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
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The NULL of a field in rows without an entity.
 *
 * @param path the path of the field, or of a ROW around it
 * @param drawKey the row key of the field
 * @param ofKeys the causes of NULL in the columns that identify the entity, at least one
 */
public record NullEntity(FieldPath path, DrawKey drawKey, List<NullCause> ofKeys) implements NullCause {

    @Override
    public LongPredicate test(RowContext context) {
        return rowKey -> drawKey.isNull();
    }
}
