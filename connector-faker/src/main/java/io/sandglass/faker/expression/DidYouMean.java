package io.sandglass.faker.expression;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that a user probably meant. */
public final class DidYouMean {

    private DidYouMean() {}

    /**
     * Returns the candidate nearest to {@code name}, if one is near enough to be a slip of the fingers: at most a third
     * of the letters, case and underscores aside.
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = normalize(name);
        int limit = Math.max(1, wanted.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Scored(String candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Scored(candidate, distance.apply(wanted, normalize(candidate))))
                .filter(scored -> scored.distance >= 0)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
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
