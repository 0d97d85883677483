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
package io.sandglass.faker.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Suggestions for misspelled names. */
public final class DidYouMean {

    private static final double MIN_SIMILARITY = 0.85;

    /** Maximum length of names to compare. The cost of a comparison is the product of two lengths. */
    private static final int MAX_LENGTH = 200;

    private DidYouMean() {}

    /**
     * Returns the candidate most similar to {@code name}, or nothing if none is similar enough. Case and underscores don't
     * count. The measure is Jaro-Winkler similarity, which was designed for names and recognizes swapped letters.
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String wanted = Names.normalize(name);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        record Scored(String candidate, double similarity) {}
        return candidates.stream()
                .filter(candidate -> candidate.length() <= MAX_LENGTH)
                .map(candidate -> new Scored(candidate, similarity.apply(wanted, Names.normalize(candidate))))
                .filter(scored -> scored.similarity >= MIN_SIMILARITY)
                .min(Comparator.comparingDouble(Scored::similarity).reversed().thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    /** Returns a suggestion that begins with a space, or an empty text if no candidate is similar enough. */
    public static String hint(String name, Collection<String> candidates) {
        return hint(name, candidates, UnaryOperator.identity());
    }

    /**
     * Returns a suggestion for candidates that are shown in another form.
     *
     * @param shown converts a candidate to the form to show
     */
    public static String hint(String name, Collection<String> candidates, UnaryOperator<String> shown) {
        return nearest(name, candidates)
                .map(candidate -> " Did you mean '" + shown.apply(candidate) + "'?")
                .orElse("");
    }
}
