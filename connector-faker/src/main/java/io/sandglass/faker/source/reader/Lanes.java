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
package io.sandglass.faker.source.reader;

import io.sandglass.faker.source.split.LaneSplit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The lanes of one reader, merged into one ascending sequence of row indexes.
 *
 * <p>The next indexes form a ring, sorted from the head on. The lanes are nearly always in step. Then the head's successor
 * becomes the last of the ring, so advancing needs no search.
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

    /** Returns the smallest index that was not yet taken. Requires at least one lane. */
    long nextIndex() {
        return nextIndexes[head];
    }

    /** Returns an upper bound for the indexes of the next rows, as long as the lanes are in step. */
    long indexAfter(int rows) {
        return nextIndexes[head] + (rows / nextIndexes.length + 1L) * laneCount;
    }

    /** Moves past {@link #nextIndex()}. */
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

    /** Returns the number of indexes below {@code end} that were not yet taken. */
    long countBefore(long end) {
        return Arrays.stream(nextIndexes)
                .filter(index -> index < end)
                .map(index -> (end - 1 - index) / laneCount + 1)
                .sum();
    }

    /** Returns these lanes' fraction of the whole stream, 0 to 1. */
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
