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
package io.sandglass.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A comparison of the rows that were found with the expected rows.
 *
 * @param expected the number of expected rows
 * @param lost the number of expected rows that were not found
 * @param twice the number of rows that were found again
 * @param wrong the number of rows that differ from the expected ones, or were not expected
 * @param examples some of the differences
 */
record Audit(int expected, int lost, int twice, int wrong, List<String> examples) {

    private static final int MANY = 10;

    /** @param key what no two of the expected share */
    static <T> Audit of(Collection<T> found, Collection<T> expected, Function<T, Object> key) {
        Map<Object, T> open = new HashMap<>();
        for (T one : expected) {
            if (open.put(key.apply(one), one) != null) {
                throw new IllegalArgumentException("Two are expected with the key " + key.apply(one));
            }
        }
        Map<Object, T> seen = new HashMap<>();
        int twice = 0;
        int wrong = 0;
        List<String> examples = new ArrayList<>();
        for (T one : found) {
            if (seen.putIfAbsent(key.apply(one), one) != null) {
                twice++;
                examples.add("twice: " + one);
                continue;
            }
            T truth = open.remove(key.apply(one));
            if (!one.equals(truth)) {
                wrong++;
                examples.add("wrong: " + one + (truth == null ? ", none expected" : ", expected " + truth));
            }
        }
        open.values().forEach(one -> examples.add("lost: " + one));
        return new Audit(
                expected.size(),
                open.size(),
                twice,
                wrong,
                List.copyOf(examples.subList(0, Math.min(MANY, examples.size()))));
    }

    boolean isClean() {
        return lost == 0 && twice == 0 && wrong == 0;
    }

    /** As in "400 rows, 0 lost, 0 twice, 0 wrong". */
    String summary(String what) {
        return "%d %s, %d lost, %d twice, %d wrong".formatted(expected, what, lost, twice, wrong);
    }

    /** The {@link #summary} and what is behind it. */
    String report(String what) {
        return summary(what) + (isClean() ? "" : "; first of all:\n" + String.join("\n", examples));
    }
}
