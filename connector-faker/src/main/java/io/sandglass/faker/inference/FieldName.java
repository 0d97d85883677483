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
package io.sandglass.faker.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a field's name in lower case. Both {@code userID} and {@code USER_ID} consist of "user" and "id".
 *
 * @param words the words of the enclosing fields' names, followed by the field's own words
 * @param around the number of words from enclosing fields
 */
record FieldName(List<String> words, int around) {

    /**
     * The boundary between words: characters other than letters and digits, a change to upper case, or the start or end
     * of digits.
     */
    private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}\\p{N}]+"
            + "|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
            + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    /** The empty name of a value that has a type but no name. */
    static final FieldName NONE = new FieldName(List.of(), 0);

    FieldName {
        words = List.copyOf(words);
    }

    /** Returns the name of a field inside this one, or of a column if this is {@link #NONE}. */
    FieldName child(String name) {
        List<String> all = new ArrayList<>(words);
        for (String word : BOUNDARY.split(name, -1)) {
            if (!word.isEmpty()) {
                all.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return new FieldName(all, words.size());
    }

    /** Returns the name of an element of a collection with this name, such as "tag" for "tags". */
    FieldName element() {
        if (words.isEmpty()) {
            return this;
        }
        List<String> singular = new ArrayList<>(words);
        singular.set(words.size() - 1, singular(words.get(words.size() - 1)));
        return new FieldName(singular, around);
    }

    /** Returns the singular of a word. The rules suffice for English nouns and hardly change other words. */
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
