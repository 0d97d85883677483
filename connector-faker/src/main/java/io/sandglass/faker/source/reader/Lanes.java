package io.sandglass.faker.source.reader;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The lanes of one reader, merged into one ascending sequence of row indexes.
 *
 * <p>A ring of next indexes, sorted from the head on. Lanes that are in step, and nearly always all of them are, make the
 * head's successor the last of the ring, so that advancing costs a step of the head and no search.
 */
final class Lanes {
    private int laneCount = 1;
    private long[] nextIndexes = {};
    private int head;

    /** Adds lanes of the same stream. */
    void add(List<LaneSplit> splits) {
        if (splits.isEmpty()) {
            return;
        }
        laneCount = splits.get(0).laneCount();
        nextIndexes = LongStream.concat(
                        Arrays.stream(nextIndexes), splits.stream().mapToLong(LaneSplit::nextIndex))
                .sorted()
                .toArray();
        head = 0;
    }

    boolean isEmpty() {
        return nextIndexes.length == 0;
    }

    /** The smallest index that was not yet taken; not to be asked of no lanes. */
    long nextIndex() {
        return nextIndexes[head];
    }

    /** An index that none of so many next rows is beyond, as long as the lanes are in step. */
    long indexAfter(int rows) {
        return nextIndexes[head] + (rows / nextIndexes.length + 1L) * laneCount;
    }

    /** Takes {@link #nextIndex()}. */
    void advance() {
        long successor = nextIndexes[head] + laneCount;
        int hole = head;
        head = next(head);
        while (hole != head && nextIndexes[previous(hole)] > successor) {
            nextIndexes[hole] = nextIndexes[previous(hole)];
            hole = previous(hole);
        }
        nextIndexes[hole] = successor;
    }

    /** How many indexes below {@code end} were not yet taken. */
    long countBefore(long end) {
        return Arrays.stream(nextIndexes)
                .filter(index -> index < end)
                .map(index -> (end - 1 - index) / laneCount + 1)
                .sum();
    }

    /** The part of the whole stream that these lanes are, 0 to 1. */
    double share() {
        return (double) nextIndexes.length / laneCount;
    }

    List<LaneSplit> toSplits() {
        return IntStream.range(0, nextIndexes.length)
                .mapToObj(i -> new LaneSplit(laneCount, nextIndexes[i]))
                .toList();
    }

    private int next(int position) {
        return position + 1 == nextIndexes.length ? 0 : position + 1;
    }

    private int previous(int position) {
        return position == 0 ? nextIndexes.length - 1 : position - 1;
    }
}
