package io.sandglass.faker.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the name that a user probably meant. */
public final class DidYouMean {

    private static final double MIN_SIMILARITY = 0.85;

    private DidYouMean() {}

    /**
     * Returns the candidate most similar to {@code name}, case and underscores aside, if it is similar enough to have been
     * meant. The measure is Jaro and Winkler's, which was made for names and takes swapped letters for the slip that they
     * are.
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = normalize(name);
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        record Scored(String candidate, double similarity) {}
        return candidates.stream()
                .map(candidate -> new Scored(candidate, similarity.apply(wanted, normalize(candidate))))
                .filter(scored -> scored.similarity >= MIN_SIMILARITY)
                .min(Comparator.comparingDouble(Scored::similarity).reversed().thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    /** A sentence that begins with a space, or an empty string where nothing is near enough. */
    public static String hint(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse("");
    }

    private static String normalize(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
