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
package io.sandglass.testing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much the tests of a run try: little in {@code mvn verify}, much in the profile {@code heavy}. */
public final class TestRun {
    private static final boolean IS_HEAVY = Boolean.getBoolean("heavy");

    private TestRun() {}

    /** Returns the system property of this name. Its default depends on the profile. */
    public static int size(String property, int quick, int heavy) {
        return Integer.getInteger(property, IS_HEAVY ? heavy : quick);
    }

    /**
     * Returns every n-th case, beginning with the first, and all of them in the profile {@code heavy}.
     *
     * @param n best without a common divisor with the sizes of the dimensions that the cases combine
     */
    public static <T> Stream<T> everyNth(int n, List<T> cases) {
        return IntStream.range(0, cases.size())
                .filter(index -> IS_HEAVY || index % n == 0)
                .mapToObj(cases::get);
    }

    /**
     * Returns the system property of this name. Its default is 1, and a random number in the profile {@code heavy}. Prints the
     * seed, so that the property can repeat the run.
     */
    public static long seed(String property) {
        long seed = Long.getLong(property, IS_HEAVY ? System.nanoTime() : 1);
        System.out.printf(Locale.ROOT, "-D%s=%d%n", property, seed);
        return seed;
    }
}
