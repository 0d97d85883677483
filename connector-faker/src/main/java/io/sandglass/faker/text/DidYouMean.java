package io.sandglass.faker.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Suggestions for misspelled names. */
public final class DidYouMean {

    private static final double MIN_SIMILARITY = 0.85;

    /** Of a name that somebody mistyped. Comparing two costs as much as the product of their lengths. */
    private static final int MAX_LENGTH = 200;

    private DidYouMean() {}

    /**
     * Returns the candidate most similar to {@code name}, case and underscores aside, if it is similar enough to have been
     * meant. The measure is Jaro and Winkler's, which was made for names and takes swapped letters for the slip that they
     * are.
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

    /** A sentence that begins with a space, or an empty string where nothing is near enough. */
    public static String hint(String name, Collection<String> candidates) {
        return hint(name, candidates, UnaryOperator.identity());
    }

    /**
     * The same, for candidates that are not compared as they are shown.
     *
     * @param shown how the candidate reads in the sentence
     */
    public static String hint(String name, Collection<String> candidates, UnaryOperator<String> shown) {
        return nearest(name, candidates)
                .map(candidate -> " Did you mean '" + shown.apply(candidate) + "'?")
                .orElse("");
    }
}
