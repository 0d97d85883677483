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
package io.sandglass.faker.expression.datafaker.regex;

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Characters;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Text;
import java.util.BitSet;

/**
 * The characters that may stand next to a position in a text.
 *
 * @param outside whether the text may begin or end at the position
 * @param unknown whether any character may stand there
 * @param characters the known characters that may stand there
 */
record Neighbours(boolean outside, boolean unknown, BitSet characters) {

    static final Neighbours NONE = new Neighbours(false, false, new BitSet());
    static final Neighbours OUTSIDE = new Neighbours(true, false, new BitSet());
    static final Neighbours UNKNOWN = new Neighbours(false, true, new BitSet());

    static Neighbours of(String characters) {
        BitSet set = new BitSet();
        characters.codePoints().forEach(set::set);
        return new Neighbours(false, false, set);
    }

    Neighbours or(Neighbours other) {
        BitSet both = (BitSet) characters.clone();
        both.or(other.characters);
        return new Neighbours(outside || other.outside, unknown || other.unknown, both);
    }

    boolean areOutside() {
        return !unknown && characters.isEmpty();
    }

    /** Returns whether all neighbours are word characters of ASCII. Java's releases differ in other word characters. */
    boolean areWords() {
        return !unknown && !outside && characters.stream().allMatch(Neighbours::isWord);
    }

    boolean areNoWords() {
        return !unknown && characters.stream().allMatch(c -> c < 0x80 && !isWord(c));
    }

    private static boolean isWord(int c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Returns whether a text of {@code node} may begin with one of the neighbours. Returns true if that is not known. */
    boolean mayBeginWith(RegexNode node) {
        if (unknown) {
            return true;
        }
        if (node instanceof Characters set && set.pattern() != null) {
            SingleCharacter single = new SingleCharacter(set.pattern());
            return characters.stream().anyMatch(single::matches);
        }
        return !(node instanceof Text text) || characters.get(text.text().codePointAt(0));
    }
}
