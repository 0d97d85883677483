package io.sandglass.faker.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that a field is called by, in lower case: {@code userID} and {@code USER_ID} are both user and id.
 *
 * @param words those of the fields around it, and then its own
 * @param around how many are not its own
 */
record FieldName(List<String> words, int around) {

    /** Between words: whatever is neither letter nor digit, a change to upper case, and where digits begin or end. */
    private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}\\p{N}]+"
            + "|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    /** What has a type and no name. */
    static final FieldName NONE = new FieldName(List.of(), 0);

    FieldName {
        words = List.copyOf(words);
    }

    /** The name of a field inside of this one, or of a column inside of {@link #NONE}. */
    FieldName child(String name) {
        List<String> all = new ArrayList<>(words);
        for (String word : BOUNDARY.split(name, -1)) {
            if (!word.isEmpty()) {
                all.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new FieldName(all, words.size());
    }

    /** The name of what a collection of this name holds: of tags, tag. */
    FieldName element() {
        if (words.isEmpty()) {
            return this;
        }
        List<String> singular = new ArrayList<>(words);
        singular.set(words.size() - 1, singular(words.get(words.size() - 1)));
        return new FieldName(singular, around);
    }

    /** Good enough for English nouns; a word that is none stays nearly what it is. */
    static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        } else if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("uses")) {
            return word.substring(0, word.length() - 2);
        } else if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
