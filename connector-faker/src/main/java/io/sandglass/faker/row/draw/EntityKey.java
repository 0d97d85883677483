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
package io.sandglass.faker.row.draw;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.timeline.RowPlace;
import java.util.List;

/** The row key of values that belong to an entity. All columns of the entity share it, so it is computed once per row. */
public final class EntityKey implements DrawKey {
    /** Separates entities from rows, so that the values of entity n aren't those of a row with a related number. */
    private static final long START = 0x656E7469747968L;

    private final KeyPart[] parts;
    private final RowPlace row;
    private long computedFor = -1;
    private boolean isNull;
    private long rowKey;

    /** @param parts the parts of the key, at least one */
    public EntityKey(List<KeyPart> parts, RowPlace row) {
        this.parts = parts.toArray(KeyPart[]::new);
        this.row = row;
    }

    @Override
    public boolean isNull() {
        compute();
        return isNull;
    }

    @Override
    public long rowKey() {
        compute();
        return rowKey;
    }

    private void compute() {
        if (computedFor == row.moves()) {
            return;
        }
        boolean isAnyNull = false;
        long key = START;
        for (KeyPart part : parts) {
            if (part.isNull()) {
                isAnyNull = true;
                break;
            }
            key = Draws.mix((key ^ part.hash()) + Draws.GAMMA);
        }
        isNull = isAnyNull;
        rowKey = key;
        computedFor = row.moves();
    }
}
