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
package io.sandglass.faker.timeline;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.CurrentSession;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The current row as a column sees it. Columns of a changelog's primary key count keys, and all others count rows. */
public final class ColumnPlace implements CurrentRow {
    private final RowPlace row;
    private final boolean isInKey;
    private final long seed;

    ColumnPlace(RowPlace row, boolean isInKey, long seed) {
        this.row = row;
        this.isInKey = isInKey;
        this.seed = seed;
    }

    /** Returns the number of moves so far, which tells rows apart. */
    public long moves() {
        return row.moves();
    }

    /** Returns the row key of the column's draws. */
    public long draws() {
        return isInKey ? row.keyDraws : row.contentDraws;
    }

    @Override
    public long number() {
        return isInKey ? row.key : row.content;
    }

    @Override
    public boolean isNumbered() {
        return row.maxChildren == 0;
    }

    @Override
    public int maxChildren() {
        return row.maxChildren;
    }

    @Override
    public int childNumber() {
        return row.childNumber;
    }

    @Override
    public int parentSize() {
        return row.parentSize;
    }

    @Override
    public long maxNumber() {
        return isInKey ? row.maxKey : row.maxIndex;
    }

    @Override
    public long eventMillis() {
        return row.eventMillis;
    }

    @Override
    public int eventNanoOfMilli() {
        return row.eventNanoOfMilli;
    }

    @Override
    public @Nullable Instant earliestEvent() {
        return row.earliestEvent;
    }

    @Override
    public @Nullable CurrentSession session() {
        return row.session;
    }

    @Override
    public LongSupplier sharedDraw(String name) {
        return row.sharedDraw(name, seed);
    }

    /**
     * Returns a source of the key of a path, along which values of a field move over event time. All rows share the path.
     *
     * @param field the steps of the field's path
     * @param number tells the paths of one field apart
     */
    public LongSupplier path(List<String> field, int number) {
        long key = pathKey(field, number);
        return () -> key;
    }

    /**
     * Returns a source of the key of an entity's path. The generator must be at the draws of the entity.
     *
     * @param field the name of the field among the values of its entity
     * @param number tells the paths of one field apart
     */
    public LongSupplier pathOfEntity(List<String> field, int number) {
        long key = pathKey(field, number);
        return () -> row.pathOfEntity(key);
    }

    private long pathKey(List<String> field, int number) {
        return RowRandom.elementKey(RowRandom.fieldKey(seed, field, "drift"), number);
    }
}
