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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.plan.text.TablePick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether samples of texts may come from one distribution, by chi-square tests of many features of the texts and a
 * test of Kolmogorov and Smirnov where they are numbers.
 */
public final class TwoSamples {

    /** In standard deviations of a normal distribution: one of a billion equal pairs of samples deviates more. */
    private static final double MAX_DEVIATION = 6;

    /** How many texts share a feature at least, in both samples together; rarer ones are counted together. */
    private static final int MIN_COUNT = 20;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private static final Map<String, Function<Sampled, Object>> FEATURES = features();

    /** Of texts that are all known, so that the rest of what tells them apart shows in themselves. */
    private static final Map<String, Function<Sampled, Object>> TABLE_FEATURES = Map.of(
            "text",
            Sampled::text,
            "length",
            sampled -> sampled.text().length(),
            "hash code",
            sampled -> bin(sampled.text(), 32));

    private TwoSamples() {}

    private static Map<String, Function<Sampled, Object>> features() {
        Map<String, Function<Sampled, Object>> features = new LinkedHashMap<>();
        features.put("text", Sampled::text);
        features.put("length", sampled -> sampled.text().length());
        features.put("shape", sampled -> shape(sampled.text()));
        features.put("first word", sampled -> sampled.word(0));
        features.put("second word", sampled -> sampled.word(1));
        features.put("third word", sampled -> sampled.word(2));
        features.put("last word", sampled -> sampled.word(-1));
        features.put("first two words", sampled -> bin(sampled.word(0), 8) + "," + bin(sampled.word(1), 8));
        features.put("first and last word", sampled -> bin(sampled.word(0), 8) + "," + bin(sampled.word(-1), 8));
        features.put("repeated words", sampled -> sampled.words().size() - new HashSet<>(sampled.words()).size());
        features.put("count of words", sampled -> sampled.words().size());
        for (int i = 0; i < 16; i++) {
            int position = i;
            features.put("character " + i, sampled -> sampled.character(position));
            features.put(
                    "character " + i + " from the end",
                    sampled -> sampled.character(sampled.text().length() - 1 - position));
        }
        features.put(
                "character in the middle",
                sampled -> sampled.character(sampled.text().length() / 2));
        features.put(
                "repeated characters",
                sampled -> sampled.text().length()
                        - sampled.text().chars().distinct().count());
        features.put("first two characters", sampled -> sampled.character(0) + sampled.character(1));
        return features;
    }

    private record Sampled(String text, List<String> words) {

        static List<Sampled> all(List<String> texts) {
            return texts.stream()
                    .map(text -> new Sampled(text, TwoSamples.words(text)))
                    .toList();
        }

        /** A word, counted from the end if the index is below 0. */
        String word(int index) {
            int at = index < 0 ? words.size() + index : index;
            return at >= 0 && at < words.size() ? words.get(at) : "";
        }

        String character(int index) {
            return index >= 0 && index < text.length() ? text.substring(index, index + 1) : "";
        }
    }

    /** The features in which two samples of about the same size differ by more than chance; empty if there are none. */
    static Set<String> differences(List<String> some, List<String> others) {
        Set<String> differences = new TreeSet<>();
        List<Sampled> someSampled = Sampled.all(some);
        List<Sampled> othersSampled = Sampled.all(others);
        FEATURES.forEach((name, feature) -> {
            double deviation = deviation(counts(someSampled, feature), counts(othersSampled, feature));
            if (deviation > MAX_DEVIATION) {
                differences.add(difference(name, deviation));
            }
        });
        if (isNumeric(some) && isNumeric(others)) {
            double deviation = deviation(numbers(some), numbers(others));
            if (deviation > MAX_DEVIATION) {
                differences.add(difference("numbers", deviation));
            }
        }
        return differences;
    }

    /** What a sample has that a table doesn't, or more or less often; empty if it is as if drawn from the table. */
    static Set<String> differences(TablePick table, List<String> sample) {
        Map<String, Double> expected = new HashMap<>();
        for (int i = 0; i < table.size(); i++) {
            expected.put(table.text(i), table.probability(i) * sample.size());
        }
        Set<String> unknown = new TreeSet<>(sample);
        unknown.removeAll(expected.keySet());
        if (!unknown.isEmpty()) {
            return unknown.stream().limit(3).map(text -> "no '" + text + "'").collect(Collectors.toSet());
        }
        Set<String> differences = new TreeSet<>();
        TABLE_FEATURES.forEach((name, feature) -> {
            Map<Object, double[]> bins = new HashMap<>();
            expected.forEach((text, count) -> bin(bins, feature.apply(new Sampled(text, List.of())))[0] += count);
            sample.forEach(text -> bin(bins, feature.apply(new Sampled(text, List.of())))[1]++);
            double deviation = deviationFromExpected(bins.values());
            if (deviation > MAX_DEVIATION) {
                differences.add(difference(name, deviation));
            }
        });
        return differences;
    }

    private static String difference(String feature, double deviation) {
        return String.format(Locale.ROOT, "%s (%.0f)", feature, deviation);
    }

    private static double[] bin(Map<Object, double[]> bins, Object value) {
        return bins.computeIfAbsent(value, __ -> new double[2]);
    }

    /**
     * How far counts are from what is expected, in standard deviations of a normal distribution.
     *
     * @param bins for each the expected and the actual count
     */
    public static double deviationFromExpected(Iterable<double[]> bins) {
        double statistic = 0;
        int count = 0;
        double[] rare = new double[2];
        for (double[] bin : bins) {
            if (bin[0] < MIN_COUNT) {
                rare[0] += bin[0];
                rare[1] += bin[1];
            } else {
                statistic += square(bin[1] - bin[0]) / bin[0];
                count++;
            }
        }
        if (rare[0] >= MIN_COUNT) {
            statistic += square(rare[1] - rare[0]) / rare[0];
            count++;
        }
        return deviation(statistic, count - 1);
    }

    private static double deviation(Map<Object, Integer> some, Map<Object, Integer> others) {
        double total = total(some) + total(others);
        double share = total(some) / total;
        Set<Object> values = new HashSet<>(some.keySet());
        values.addAll(others.keySet());
        double statistic = 0;
        int count = 0;
        double rareSome = 0;
        double rare = 0;
        for (Object value : values) {
            double ofSome = some.getOrDefault(value, 0);
            double both = ofSome + others.getOrDefault(value, 0);
            if (both < MIN_COUNT) {
                rareSome += ofSome;
                rare += both;
            } else {
                statistic += square(ofSome - both * share) / (both * share * (1 - share));
                count++;
            }
        }
        if (rare >= MIN_COUNT) {
            statistic += square(rareSome - rare * share) / (rare * share * (1 - share));
            count++;
        }
        return deviation(statistic, count - 1);
    }

    /** A chi-square statistic in standard deviations of a normal distribution (Wilson and Hilferty, 1931). */
    static double deviation(double statistic, int degreesOfFreedom) {
        if (degreesOfFreedom <= 0) {
            return 0;
        }
        double variance = 2.0 / (9 * degreesOfFreedom);
        return (Math.cbrt(statistic / degreesOfFreedom) - (1 - variance)) / Math.sqrt(variance);
    }

    /** The largest distance between two distribution functions, in the same unit as above or thereabouts. */
    private static double deviation(double[] some, double[] others) {
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            double value = Math.min(some[i], others[j]);
            while (i < some.length && some[i] == value) {
                i++;
            }
            while (j < others.length && others[j] == value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / some.length - (double) j / others.length));
        }
        // The tail 2 exp(-2 d²) of Kolmogorov's distribution is that of the normal one beyond 2 d.
        return 2 * largest * Math.sqrt((double) some.length * others.length / (some.length + others.length));
    }

    private static Map<Object, Integer> counts(List<Sampled> sample, Function<Sampled, Object> feature) {
        Map<Object, Integer> counts = new HashMap<>();
        sample.forEach(sampled -> counts.merge(feature.apply(sampled), 1, Integer::sum));
        return counts;
    }

    private static double total(Map<Object, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double square(double number) {
        return number * number;
    }

    private static boolean isNumeric(List<String> texts) {
        return texts.stream().allMatch(text -> NUMBER.matcher(text).matches());
    }

    private static double[] numbers(List<String> texts) {
        double[] numbers = texts.stream().mapToDouble(Double::parseDouble).toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return Collections.unmodifiableList(words);
    }

    private static int bin(String text, int bins) {
        return Math.floorMod(text.hashCode() * 0x9E3779B1 >> 8, bins);
    }

    /** Letters, digits and marks, with repeated ones once. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char form = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '9' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != form) {
                shape.append(form);
            }
        }
        return shape.toString();
    }
}
