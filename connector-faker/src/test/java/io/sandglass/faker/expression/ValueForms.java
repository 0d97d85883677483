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
package io.sandglass.faker.expression;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compares what values look like. What they say differs anyway. */
public final class ValueForms {

    /** By how much the shares of values that have a trait differ for somebody to notice; less is often chance. */
    private static final double NOTICEABLE = 0.75;

    private static final Map<String, Predicate<String>> TRAITS = traits();

    private ValueForms() {}

    private static Map<String, Predicate<String>> traits() {
        Map<String, Predicate<String>> traits = new LinkedHashMap<>();
        for (String regex : List.of(
                "[-+]?\\d+",
                "[-+]?\\d*\\.?\\d+(E-?\\d+)?",
                "true|false",
                "\\d{4}-\\d\\d-\\d\\d .*",
                "\\[.*\\]",
                "\\s*",
                ".*\\d.*",
                ".*[A-Za-z].*",
                ".*[^\\x00-\\x7F].*",
                ".*\\s.*",
                "http://.*",
                "https://.*",
                "[A-Z].*")) {
            traits.put(regex, Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate());
        }
        for (char mark : "#?-_/\\.,:;@+%&()<>{}\"'*=!°".toCharArray()) {
            traits.put(String.valueOf(mark), value -> value.indexOf(mark) >= 0);
        }
        traits.put("lower case", value -> !hasUpperCase(value) && hasLowerCase(value));
        traits.put("upper case", value -> !hasLowerCase(value) && hasUpperCase(value));
        return traits;
    }

    /** The names of the traits in which the values differ, the same for two pairs that differ alike. */
    public static Set<String> differences(List<String> some, List<String> others) {
        Set<String> differences = new LinkedHashSet<>();
        TRAITS.forEach((name, trait) -> {
            if (Math.abs(share(some, trait) - share(others, trait)) >= NOTICEABLE) {
                differences.add(name);
            }
        });
        if (differences.isEmpty() && (isLonger(some, others) || isLonger(others, some))) {
            differences.add("length");
        }
        return differences;
    }

    private static double share(List<String> values, Predicate<String> trait) {
        return (double) values.stream().filter(trait).count() / values.size();
    }

    /** Whether nearly all of some are longer than nearly all others. */
    private static boolean isLonger(List<String> some, List<String> others) {
        int[] lengths = lengths(some);
        int[] otherLengths = lengths(others);
        return lengths[lengths.length / 10] > otherLengths[otherLengths.length - 1 - otherLengths.length / 10];
    }

    private static int[] lengths(List<String> values) {
        return values.stream().mapToInt(String::length).sorted().toArray();
    }

    private static boolean hasUpperCase(String value) {
        return !value.equals(value.toLowerCase(Locale.ROOT));
    }

    private static boolean hasLowerCase(String value) {
        return !value.equals(value.toUpperCase(Locale.ROOT));
    }
}
