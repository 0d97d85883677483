package io.sandglass.faker.expression.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * What is known of all texts of a plan together, from which it shows whether a text can be told from those it stands beside.
 *
 * <p>Bounds and sets may be wider than need be. Lengths are counted in, and characters are, those of {@link String}.
 *
 * @param minLength no text is shorter
 * @param maxLength no text is longer
 * @param characters no text has others
 * @param first no text begins with others
 * @param last no text ends with others
 * @param prefixFree no text is the beginning of another one; true for texts of one length
 * @param suffixFree no text is the end of another one; true for texts of one length
 */
public record TextShape(
        long minLength,
        long maxLength,
        BitSet characters,
        BitSet first,
        BitSet last,
        boolean prefixFree,
        boolean suffixFree) {

    public TextShape {
        prefixFree |= minLength == maxLength;
        suffixFree |= minLength == maxLength;
    }

    /** The shape of texts of which no more is known than this. */
    public static TextShape of(long minLength, long maxLength, String characters, String first, String last) {
        return new TextShape(minLength, maxLength, set(characters), set(first), set(last), false, false);
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /**
     * The shape of texts that are known.
     *
     * @param texts at least one, all different
     */
    public static TextShape of(List<String> texts) {
        long minLength = Long.MAX_VALUE;
        long maxLength = 0;
        BitSet characters = new BitSet();
        BitSet first = new BitSet();
        BitSet last = new BitSet();
        List<String> reversed = new ArrayList<>();
        for (String text : texts) {
            minLength = Math.min(minLength, text.length());
            maxLength = Math.max(maxLength, text.length());
            text.chars().forEach(characters::set);
            if (!text.isEmpty()) {
                first.set(text.charAt(0));
                last.set(text.charAt(text.length() - 1));
            }
            reversed.add(new StringBuilder(text).reverse().toString());
        }
        return new TextShape(
                minLength, maxLength, characters, first, last, isPrefixFree(texts), isPrefixFree(reversed));
    }

    private static boolean isPrefixFree(List<String> texts) {
        List<String> sorted = texts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            // Whatever begins with a text comes right behind it.
            if (sorted.get(i).startsWith(sorted.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** The shape of the texts of several, one behind the other. */
    public static TextShape joined(List<TextShape> parts) {
        List<TextShape> mirrored = mirrored(parts);
        BitSet characters = new BitSet();
        parts.forEach(part -> characters.or(part.characters));
        return new TextShape(
                parts.stream().mapToLong(TextShape::minLength).sum(),
                parts.stream().mapToLong(TextShape::maxLength).sum(),
                characters,
                firstOf(parts),
                firstOf(mirrored),
                isJoinedPrefixFree(parts),
                isJoinedPrefixFree(mirrored));
    }

    private static BitSet firstOf(List<TextShape> parts) {
        BitSet first = new BitSet();
        for (TextShape part : parts) {
            first.or(part.first);
            if (part.minLength > 0) {
                break;
            }
        }
        return first;
    }

    /** Whether it shows where each part ends, whatever comes behind the last one. */
    private static boolean isJoinedPrefixFree(List<TextShape> parts) {
        boolean somethingFollows = false;
        for (int i = parts.size() - 1; i >= 0; i--) {
            TextShape part = parts.get(i);
            if (!part.prefixFree && !(somethingFollows && isEndSeen(parts, i))) {
                return false;
            }
            somethingFollows |= part.minLength > 0;
        }
        return true;
    }

    /**
     * Whether texts that differ in a part always differ when the parts are joined: from either side, it shows part by part
     * where its text ends, but for one part that has what is left in the middle.
     */
    public static boolean canBeTakenApart(List<TextShape> parts) {
        int fromLeft = seenEnds(parts);
        List<TextShape> rest = mirrored(parts.subList(fromLeft, parts.size()));
        return fromLeft + seenEnds(rest) >= parts.size() - 1;
    }

    /** Of how many parts, from the first one on, it shows where their texts end. */
    private static int seenEnds(List<TextShape> parts) {
        int seen = 0;
        while (seen < parts.size() && isEndSeen(parts, seen)) {
            seen++;
        }
        return seen;
    }

    /** Whether it shows where the text of a part ends, if it is known where it begins and where the last part ends. */
    private static boolean isEndSeen(List<TextShape> parts, int index) {
        TextShape part = parts.get(index);
        if (part.prefixFree) {
            return true;
        }
        // Otherwise at the first character that it can't have.
        return !part.characters.intersects(firstOf(parts.subList(index + 1, parts.size())));
    }

    /**
     * The shape of texts of this one, one behind the other.
     *
     * @param minCount how many they are, inclusive
     * @param maxCount inclusive
     */
    public TextShape repeated(int minCount, int maxCount) {
        return new TextShape(
                minLength * minCount,
                maxLength * maxCount,
                characters,
                first,
                last,
                prefixFree && minCount == maxCount,
                suffixFree && minCount == maxCount);
    }

    /** Whether several texts of this shape, one behind the other, always differ if one of them does, or how many they are. */
    public boolean canBeRepeated(int minCount, int maxCount) {
        return (maxCount <= 1 || prefixFree || suffixFree) && (minCount == maxCount || minLength > 0);
    }

    /** The shape of the texts of several shapes, one of them at a time. */
    public static TextShape oneOf(List<TextShape> alternatives) {
        BitSet characters = new BitSet();
        BitSet first = new BitSet();
        BitSet last = new BitSet();
        for (TextShape alternative : alternatives) {
            characters.or(alternative.characters);
            first.or(alternative.first);
            last.or(alternative.last);
        }
        return new TextShape(
                alternatives.stream().mapToLong(TextShape::minLength).min().orElse(0),
                alternatives.stream().mapToLong(TextShape::maxLength).max().orElse(0),
                characters,
                first,
                last,
                false,
                false);
    }

    /** Whether no text can be one of both shapes. False if that is not known. */
    public boolean sharesNoTextWith(TextShape other) {
        if (maxLength < other.minLength || other.maxLength < minLength) {
            return true;
        }
        boolean mayBothBeEmpty = minLength == 0 && other.minLength == 0;
        return !mayBothBeEmpty && (!first.intersects(other.first) || !last.intersects(other.last));
    }

    /** The shapes of the same texts read from their ends. */
    private static List<TextShape> mirrored(List<TextShape> parts) {
        List<TextShape> mirrored = new ArrayList<>();
        for (TextShape part : parts) {
            mirrored.add(new TextShape(
                    part.minLength,
                    part.maxLength,
                    part.characters,
                    /* first= */ part.last,
                    /* last= */ part.first,
                    /* prefixFree= */ part.suffixFree,
                    /* suffixFree= */ part.prefixFree));
        }
        Collections.reverse(mirrored);
        return mirrored;
    }
}
