package io.sandglass.faker.timeline;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.StreamSpec;
import java.util.List;

/**
 * Says what each change of a changelog does: which key it is about, and whether it inserts, updates or deletes.
 *
 * <p>Changes are dealt in classes, by their index modulo {@value #CLASSES}; a key belongs to one of them, so that all of its
 * changes go through the same lane, in order. Within a class a generation of keys is changed in rounds. In the first all are
 * inserted; in each that follows, and in another order, each key is updated, deleted, or inserted again. Then come new keys.
 *
 * <p>A round's draw says of a key whether it is deleted if it is there. If it is there follows from the draws of the rounds
 * before, of which only the unbroken run of deletes must be looked at: where there was none, it is there.
 */
public final class Changes {

    /** No more lanes than these, or changes of a key would pass each other. */
    public static final int CLASSES = 128;

    /** The most changes there are, so that what is worked out of their number stays within 64 bits. */
    public static final long MAX_COUNT = 1_000_000_000_000_000L;

    private static final long NONE = -1;

    private static final long PARTS = 1024;

    /** What a change does. */
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
    /** In parts of {@value #PARTS}. A generation may have a change more than another, so that the mean is right. */
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
     * As many changes, on average, as it takes until those of keys that are there are the wanted share. It begins with too
     * few, the inserts of the first round, for which the rounds that follow make up.
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

    /** The first change of a generation, within a class. */
    private long start(long generation) {
        return generation * partsOfGeneration / PARTS;
    }

    /** Of what is there, so that deletes are the wanted share of all changes. */
    private static double deleteChance(ChangelogSpec spec) {
        return spec.deleteRate() == 0 ? 0 : spec.deleteRate() / (spec.updateRate() + spec.deleteRate());
    }

    /** Goes to a change, 0 or more. */
    public void moveTo(long index) {
        long change = index / CLASSES;
        long generation = ((change + 1) * PARTS - 1) / partsOfGeneration;
        long round = (change - start(generation)) / keysOfGeneration;
        long position = (change - start(generation)) % keysOfGeneration;
        long number = order(generation, round).apply(position);
        long keyOfClass = generation * keysOfGeneration + number;
        key = keyOfClass * CLASSES + index % CLASSES;
        previous = NONE;
        if (round == 0 || !isThereAfter(round - 1)) {
            kind = Kind.INSERT;
        } else {
            kind = isDeletedIn(round) ? Kind.DELETE : Kind.UPDATE;
            // All keys have their turn in each round, so what is there was written in the last one.
            previous = indexOf(generation, round - 1, number, index % CLASSES);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The number of the key, from 0. */
    public long key() {
        return key;
    }

    /** The change that gave the key the values that it had until now; only of updates and deletes. */
    public long previous() {
        return previous;
    }

    /**
     * The change that gave a key the values that it has in the end, or -1 if it never was there or is there no more.
     *
     * @param keyIndex 0 or more
     * @param changeCount how many changes there are
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
            // Of the last round, and of the last generation, not all keys have had their turn.
            if (index < changeCount && index / CLASSES < start(generation + 1)) {
                return isThereAfter(round) ? index : NONE;
            }
            round--;
        }
        return NONE;
    }

    /** All keys of so many changes have smaller numbers than this; without an end if the changes have none. */
    public static long keyBound(ChangelogSpec spec, long changeCount) {
        if (changeCount == StreamSpec.UNBOUNDED) {
            return StreamSpec.UNBOUNDED;
        }
        long changes = changeCount / CLASSES + (changeCount % CLASSES == 0 ? 0 : 1);
        long generations = (changes * PARTS + partsOfGeneration(spec) - 1) / partsOfGeneration(spec);
        return generations * keysOfGeneration(spec) * CLASSES;
    }

    /** How many indexes a source goes through: of rows, of changes, or of keys whose last rows are all that is wanted. */
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

    /** Whether the key at hand is there after a round in which it had its turn. */
    private boolean isThereAfter(long round) {
        long deletes = 0;
        while (deletes < round && isDeletedIn(round - deletes)) {
            deletes++;
        }
        // The first of a run takes it away, the second finds nothing and brings it back.
        return deletes % 2 == 0;
    }

    private boolean isDeletedIn(long round) {
        if (deleteChance == 0) {
            return false;
        }
        random.seek(deleteKey ^ RowRandom.rowKey(key), RowRandom.rowKey(round));
        return random.nextDouble() < deleteChance;
    }

    private Permutation order(long generation, long round) {
        return new Permutation(
                keysOfGeneration, orderKey ^ RowRandom.elementKey(RowRandom.rowKey(generation), (int) round));
    }
}
