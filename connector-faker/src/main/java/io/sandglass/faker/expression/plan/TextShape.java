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
package io.sandglass.faker.expression.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The common properties of all texts of a plan. They show whether concatenated texts can be told apart.
 *
 * <p>Bounds and sets may be wider than necessary. Lengths and characters are those of {@link String}.
 *
 * @param minLength a lower bound of the lengths
 * @param maxLength an upper bound of the lengths
 * @param characters a set that contains all characters
 * @param first a set that contains all first characters
 * @param last a set that contains all last characters
 * @param prefixFree whether no text is a prefix of another; true if all texts have the same length
 * @param suffixFree whether no text is a suffix of another; true if all texts have the same length
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

    /** Returns the shape of texts of which only these properties are known. */
    public static TextShape of(long minLength, long maxLength, String characters, String first, String last) {
        return new TextShape(minLength, maxLength, set(characters), set(first), set(last), false, false);
    }

    private static BitSet set(String characters) {
        BitSet set = new BitSet();
        characters.chars().forEach(set::set);
        return set;
    }

    /**
     * Returns the shape of known texts.
     *
     * @param texts at least one text, all distinct
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
            // After sorting, a text directly precedes the texts that begin with it.
            if (sorted.get(i).startsWith(sorted.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the shape of concatenated texts, one of each part. */
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

    /** Returns whether the end of each part's text is recognizable, whatever follows the last part. */
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
     * Returns whether concatenated texts differ whenever the texts of a part differ. This holds if, from both sides,
     * the end of each part is recognizable, except for at most one part in the middle.
     */
    public static boolean canBeTakenApart(List<TextShape> parts) {
        int fromLeft = seenEnds(parts);
        List<TextShape> rest = mirrored(parts.subList(fromLeft, parts.size()));
        return fromLeft + seenEnds(rest) >= parts.size() - 1;
    }

    /** Returns the number of parts, from the first one on, whose ends are recognizable. */
    private static int seenEnds(List<TextShape> parts) {
        int seen = 0;
        while (seen < parts.size() && isEndSeen(parts, seen)) {
            seen++;
        }
        return seen;
    }

    /** Returns whether the end of a part's text is recognizable, given its start and the end of the last part. */
    private static boolean isEndSeen(List<TextShape> parts, int index) {
        TextShape part = parts.get(index);
        if (part.prefixFree) {
            return true;
        }
        // Otherwise, the text must end at the first character that it can't contain.
        return !part.characters.intersects(firstOf(parts.subList(index + 1, parts.size())));
    }

    /**
     * Returns the shape of several concatenated texts of this shape.
     *
     * @param minCount the minimum number of texts, inclusive
     * @param maxCount the maximum number of texts, inclusive
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

    /** Returns whether concatenated texts of this shape differ whenever one of the texts or their number differs. */
    public boolean canBeRepeated(int minCount, int maxCount) {
        return (maxCount <= 1 || prefixFree || suffixFree) && (minCount == maxCount || minLength > 0);
    }

    /** Returns the shape of texts that each have one of several shapes. */
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

    /** Returns whether no text can have both shapes. Returns false if that is unknown. */
    public boolean sharesNoTextWith(TextShape other) {
        if (maxLength < other.minLength || other.maxLength < minLength) {
            return true;
        }
        boolean mayBothBeEmpty = minLength == 0 && other.minLength == 0;
        return !mayBothBeEmpty && (!first.intersects(other.first) || !last.intersects(other.last));
    }

    /** Returns the shapes of the reversed texts, in reverse order. */
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
