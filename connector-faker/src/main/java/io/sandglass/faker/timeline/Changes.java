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

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.StreamSpec;
import java.util.List;

/**
 * The changes of a changelog. For each change, it determines the key and whether the change inserts, updates or
 * deletes.
 *
 * <p>The index of a change modulo {@value #CLASSES} is its class. Each key belongs to one class, so that all changes of
 * a key go through the same lane, in order. Within a class, changes come in generations of keys, and each generation is
 * changed in rounds. The first round inserts all keys. Each later round visits the keys in another order, and updates,
 * deletes or re-inserts each key. Then the next generation begins.
 *
 * <p>For each key and round, a draw decides whether the round deletes the key if it exists. Whether the key exists
 * follows from the draws of earlier rounds. Only the uninterrupted run of deletes before the round matters: without
 * one, the key exists.
 */
public final class Changes {

    /**
     * The number of classes, which is also the maximum number of lanes. With more lanes, changes of a key could
     * overtake each other.
     */
    public static final int CLASSES = 128;

    /** The maximum number of changes. Numbers that are derived from it fit in 64 bits. */
    public static final long MAX_COUNT = 1_000_000_000_000_000L;

    private static final long NONE = -1;

    private static final long PARTS = 1024;

    /** The effect of a change. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    private final double deleteChance;
    private final RowRandom random;
    private final long deleteKey;
    private final long orderKey;
    private final long keysOfGeneration;
    /**
     * The changes per generation in parts of {@value #PARTS}. Generations may differ by one change, so that the mean is
     * exact.
     */
    private final long partsOfGeneration;

    private Kind kind = Kind.INSERT;
    private long key;
    private long previous;

    Changes(ChangelogSpec spec, long seed, RowRandom random) {
        this.random = random;
        this.deleteKey = RowRandom.fieldKey(seed, List.of(), "delete");
        this.orderKey = RowRandom.fieldKey(seed, List.of(), "order");
        this.deleteChance = deleteChance(spec);
        this.keysOfGeneration = keysOfGeneration(spec);
        this.partsOfGeneration = partsOfGeneration(spec);
    }

    private static long keysOfGeneration(ChangelogSpec spec) {
        return (spec.keys() + CLASSES - 1L) / CLASSES;
    }

    /**
     * Returns the mean number of changes per generation that makes updates and deletes the requested share of all
     * changes. The first round has only inserts, so later rounds must compensate for it.
     */
    private static double changesPerGeneration(ChangelogSpec spec) {
        double wanted = spec.updateRate() + spec.deleteRate();
        double deleteChance = deleteChance(spec);
        double rounds = 1;
        double missing = wanted;
        double there = 1;
        while (missing > there - wanted) {
            rounds++;
            missing -= there - wanted;
            there = there * (1 - deleteChance) + (1 - there);
        }
        return keysOfGeneration(spec) * (rounds + missing / (there - wanted));
    }

    private static long partsOfGeneration(ChangelogSpec spec) {
        return Math.max(keysOfGeneration(spec) * PARTS, Math.round(changesPerGeneration(spec) * PARTS));
    }

    /** Returns the index, within a class, of a generation's first change. */
    private long start(long generation) {
        return generation * partsOfGeneration / PARTS;
    }

    /**
     * Returns the probability that a round deletes an existing key. It makes deletes the requested share of all
     * changes.
     */
    private static double deleteChance(ChangelogSpec spec) {
        return spec.deleteRate() == 0 ? 0 : spec.deleteRate() / (spec.updateRate() + spec.deleteRate());
    }

    /** Moves to the change at an index, 0 or more. */
    public void moveTo(long index) {
        long change = index / CLASSES;
        long generation = ((change + 1) * PARTS - 1) / partsOfGeneration;
        long round = (change - start(generation)) / keysOfGeneration;
        long position = (change - start(generation)) % keysOfGeneration;
        long number = order(generation, round).apply(position);
        long keyOfClass = generation * keysOfGeneration + number;
        key = keyOfClass * CLASSES + index % CLASSES;
        previous = NONE;
        if (round == 0 || !isThereAfter(key, round - 1)) {
            kind = Kind.INSERT;
        } else {
            kind = isDeletedIn(key, round) ? Kind.DELETE : Kind.UPDATE;
            // Each round visits all keys, so the previous round wrote an existing key.
            previous = indexOf(generation, round - 1, number, index % CLASSES);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the number of the change's key, from 0. */
    public long key() {
        return key;
    }

    /** Returns the index of the change that wrote the key's previous values. Defined only for updates and deletes. */
    public long previous() {
        return previous;
    }

    /**
     * Returns the index of the last change, up to a change that wrote a key's values, that gave a column a new value. An insert
     * always does. Moves the random generator, but not to another change.
     *
     * @param index the index of an insert or an update
     * @param chance the probability that an update changes the column, 0 to 1
     * @param drawsKey selects the updates that change the column
     */
    public long lastChangeOf(long index, double chance, long drawsKey) {
        long change = index / CLASSES;
        long generation = ((change + 1) * PARTS - 1) / partsOfGeneration;
        long ofGeneration = change - start(generation);
        long last = ofGeneration / keysOfGeneration;
        long number = order(generation, last).apply(ofGeneration % keysOfGeneration);
        long ofKey = (generation * keysOfGeneration + number) * CLASSES + index % CLASSES;
        long round = last;
        while (round > 0 && isThereAfter(ofKey, round - 1) && !isDrawn(drawsKey, ofKey, round, chance)) {
            round--;
        }
        return round == last ? index : indexOf(generation, round, number, index % CLASSES);
    }

    private boolean isDrawn(long drawsKey, long ofKey, long round, double chance) {
        random.seek(drawsKey ^ RowRandom.rowKey(ofKey), RowRandom.rowKey(round));
        return random.nextDouble() < chance;
    }

    /**
     * Returns the index of the change that wrote a key's final values, or -1 if the key never existed or is deleted.
     *
     * @param keyIndex the number of the key, 0 or more
     * @param changeCount the number of changes
     */
    public long lastOf(long keyIndex, long changeCount) {
        key = keyIndex;
        long ofClass = keyIndex % CLASSES;
        long generation = keyIndex / CLASSES / keysOfGeneration;
        long number = keyIndex / CLASSES % keysOfGeneration;
        long changes = (changeCount - ofClass + CLASSES - 1) / CLASSES - start(generation);
        long round = (Math.min(changes, start(generation + 1) - start(generation)) - 1) / keysOfGeneration;
        while (round >= 0 && changes > 0) {
            long index = indexOf(generation, round, number, ofClass);
            // The last round, and the last generation, may not reach all keys.
            if (index < changeCount && index / CLASSES < start(generation + 1)) {
                return isThereAfter(keyIndex, round) ? index : NONE;
            }
            round--;
        }
        return NONE;
    }

    /**
     * Returns an exclusive upper bound of the key numbers in a number of changes. Returns {@link StreamSpec#UNBOUNDED}
     * if the number of changes is unbounded.
     */
    public static long keyBound(ChangelogSpec spec, long changeCount) {
        if (changeCount == StreamSpec.UNBOUNDED) {
            return StreamSpec.UNBOUNDED;
        }
        long changes = changeCount / CLASSES + (changeCount % CLASSES == 0 ? 0 : 1);
        long generations = (changes * PARTS + partsOfGeneration(spec) - 1) / partsOfGeneration(spec);
        return generations * keysOfGeneration(spec) * CLASSES;
    }

    /**
     * Returns the number of indexes that a source goes through: rows, changes, or keys if only the final rows are
     * requested.
     */
    public static long indexCount(StreamSpec spec) {
        ChangelogSpec changelog = spec.changelog();
        return changelog != null && changelog.mode() == ChangelogSpec.Mode.FINAL_ROWS
                ? keyBound(changelog, spec.rowCount())
                : spec.rowCount();
    }

    private long indexOf(long generation, long round, long number, long ofClass) {
        long position = order(generation, round).invert(number);
        return (start(generation) + round * keysOfGeneration + position) * CLASSES + ofClass;
    }

    /** Returns whether a key exists after a round that visits it. */
    private boolean isThereAfter(long ofKey, long round) {
        long deletes = 0;
        while (deletes < round && isDeletedIn(ofKey, round - deletes)) {
            deletes++;
        }
        // In a run of deletes, the first one deletes the key. The second one finds no key and inserts it again.
        return deletes % 2 == 0;
    }

    private boolean isDeletedIn(long ofKey, long round) {
        if (deleteChance == 0) {
            return false;
        }
        random.seek(deleteKey ^ RowRandom.rowKey(ofKey), RowRandom.rowKey(round));
        return random.nextDouble() < deleteChance;
    }

    private Permutation order(long generation, long round) {
        return new Permutation(
                keysOfGeneration, orderKey ^ RowRandom.elementKey(RowRandom.rowKey(generation), (int) round));
    }
}
