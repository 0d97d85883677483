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

import io.sandglass.faker.expression.datafaker.regex.RegexNode.Assertion;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Assertion.Kind;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Characters;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Choice;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Group;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Possessive;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Reference;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Sequence;
import io.sandglass.faker.expression.datafaker.regex.RegexNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser that reads the structure of a regular expression as {@link Pattern} does. It leaves the meaning of character classes
 * to {@link Pattern} itself.
 */
final class RegexParser {
    /** The maximum number of brackets that are tried as the end of a character class. */
    private static final int MAX_BRACKETS = 500;

    private final RegexCursor cursor;
    private final String regex;
    private final CharacterSets sets;
    private int groups;

    private RegexParser(RegexCursor cursor, CharacterSets sets) {
        this.cursor = cursor;
        this.regex = cursor.regex();
        this.sets = sets;
    }

    /**
     * Parses a regular expression.
     *
     * @throws RegexException if {@link Pattern} rejects the expression, or no texts can be generated from one of its constructs
     */
    static RegexNode parse(String regex, CharacterSets sets) {
        RegexCursor cursor = new RegexCursor(regex);
        RegexNode tree = new RegexParser(cursor, sets).alternatives(new Flags(0));
        if (!cursor.isAtEnd()) {
            throw cursor.malformed();
        }
        return tree;
    }

    private RegexNode alternatives(Flags flags) {
        List<RegexNode> alternatives = new ArrayList<>();
        alternatives.add(sequence(flags));
        while (cursor.accept("|")) {
            alternatives.add(sequence(flags));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
    }

    private RegexNode sequence(Flags flags) {
        List<RegexNode> parts = new ArrayList<>();
        while (!cursor.isAtEnd() && !cursor.isNext("|") && !cursor.isNext(")")) {
            RegexNode atom = atom(flags);
            if (atom == null) {
                continue;
            }
            RegexNode part = quantified(atom);
            RegexNode last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (part instanceof Text text && last instanceof Text before) {
                parts.set(parts.size() - 1, new Text(before.text() + text.text()));
            } else {
                parts.add(part);
            }
        }
        return new Sequence(parts);
    }

    /** Reads a part without its quantifier. Returns null for flags, which have no text and can't be repeated. */
    private @Nullable RegexNode atom(Flags flags) {
        int start = cursor.index();
        return switch (regex.charAt(start)) {
            case '(' -> group(flags);
            case '[' -> {
                cursor.moveTo(classEnd(start, flags.on()));
                yield set(start, flags);
            }
            case '.' -> {
                cursor.moveTo(start + 1);
                yield set(start, flags);
            }
            case '^' -> assertion(Kind.START, start, 1);
            case '$' -> assertion(Kind.END, start, 1);
            case '*', '+', '?' -> throw cursor.malformed();
            // Pattern accepts a quantifier in braces without a part before it, and repeats an empty text.
            case '{' -> new Text("");
            case '\\' -> escape(flags);
            default -> {
                int codePoint = regex.codePointAt(start);
                cursor.moveTo(start + Character.charCount(codePoint));
                yield literal(codePoint, flags, start);
            }
        };
    }

    private Characters set(int start, Flags flags) {
        return sets.of(cursor.textFrom(start), flags.on(), cursor.writtenFrom(start), cursor.offset(start));
    }

    private RegexNode literal(int codePoint, Flags flags, int start) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw cursor.unsupported(
                    start, "half of a surrogate pair", "Write the whole character, such as \\x{1F600}");
        }
        String character = Character.toString(codePoint);
        boolean hasCase = (flags.on() & Pattern.CASE_INSENSITIVE) != 0
                && (Character.toLowerCase(codePoint) != codePoint || Character.toUpperCase(codePoint) != codePoint);
        // Use a class of one character, so that Pattern applies the flags about case.
        return hasCase
                ? sets.of("[" + character + "]", flags.on(), character, cursor.offset(start))
                : new Text(character);
    }

    private Assertion assertion(Kind kind, int start, int length) {
        cursor.moveTo(start + length);
        return new Assertion(kind, cursor.textFrom(start), cursor.offset(start));
    }

    private @Nullable RegexNode group(Flags flags) {
        int start = cursor.index();
        cursor.moveTo(start + 1);
        Flags inside = new Flags(flags.on());
        if (cursor.accept("?:")) {
            return body(inside);
        }
        refuse(start, "(?=", "the lookahead", "Write what follows instead");
        refuse(start, "(?!", "the negative lookahead", "Write the texts that remain, such as (a|b)");
        refuse(start, "(?<=", "the lookbehind", "Write what stands before instead");
        refuse(start, "(?<!", "the negative lookbehind", "Write the texts that remain, such as (a|b)");
        refuse(start, "(?>", "the atomic group", "Write (?:X) in place of (?>X)");
        if (cursor.accept("?<")) {
            cursor.movePast(">");
        } else if (cursor.accept("?")) {
            return flags(flags, inside, start);
        }
        int number = ++groups;
        return new Group(number, body(inside));
    }

    private void refuse(int start, String written, String construct, String fix) {
        if (regex.startsWith(written, start)) {
            throw unsupported(start, written, construct, fix);
        }
    }

    private RegexException unsupported(int start, String written, String construct, String fix) {
        return cursor.unsupported(start, construct + " '" + written + "'", fix);
    }

    private RegexNode body(Flags flags) {
        RegexNode body = alternatives(flags);
        if (!cursor.accept(")")) {
            throw cursor.malformed();
        }
        return body;
    }

    /** Reads flags and the part that they hold for. Returns null if they hold for the rest of the surrounding group. */
    private @Nullable RegexNode flags(Flags around, Flags inside, int start) {
        int on = around.read(cursor, start);
        if (cursor.accept(")")) {
            around.set(on);
            return null;
        }
        if (!cursor.accept(":")) {
            throw cursor.malformed();
        }
        inside.set(on);
        return body(inside);
    }

    /** Returns the index after a class, which ends at the first bracket that completes it for {@link Pattern}. */
    private int classEnd(int start, int flags) {
        int tried = 0;
        for (int i = start + 1; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ']') {
                if (RegexCursor.isPattern(regex.substring(start, i + 1), flags)) {
                    return i + 1;
                }
                if (++tried == MAX_BRACKETS) {
                    throw new RegexException(
                            "a regular expression with at most " + MAX_BRACKETS + " inner classes in a character class",
                            cursor.offset(start));
                }
            }
        }
        throw cursor.malformed();
    }

    private RegexNode escape(Flags flags) {
        int start = cursor.index();
        if (start + 1 == regex.length()) {
            throw cursor.malformed();
        }
        char c = regex.charAt(start + 1);
        return switch (c) {
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> reference(start);
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W' -> {
                cursor.moveTo(start + 2);
                yield set(start, flags);
            }
            case 'p', 'P' -> property(start, flags);
            case 'A', 'G' -> assertion(Kind.START, start, 2);
            case 'Z', 'z' -> assertion(Kind.END, start, 2);
            case 'B' -> assertion(Kind.NO_WORD_BOUNDARY, start, 2);
            case 'b' -> {
                refuse(start, "\\b{g}", "the boundary", "Leave it out: it has no text");
                yield assertion(Kind.WORD_BOUNDARY, start, 2);
            }
            case 'R' -> {
                cursor.moveTo(start + 2);
                yield new Text("\n");
            }
            case 'X' -> throw unsupported(start, "\\X", "the grapheme cluster", "Write a class, such as [a-z]");
            case 'k' ->
                throw unsupported(start, "\\k", "the back reference to a name", "Write a number, as in ([a-z])\\1");
            default -> {
                EscapedCharacter character = EscapedCharacter.read(regex, start);
                if (character == null) {
                    throw cursor.malformed();
                }
                cursor.moveTo(character.end());
                yield literal(character.codePoint(), flags, start);
            }
        };
    }

    private Characters property(int start, Flags flags) {
        cursor.moveTo(start + 2);
        if (cursor.isNext("{")) {
            cursor.movePast("}");
        } else {
            cursor.moveTo(start + 3);
        }
        if (cursor.index() > regex.length() || !RegexCursor.isPattern(cursor.textFrom(start), flags.on())) {
            throw cursor.malformed();
        }
        return set(start, flags);
    }

    /** Reads a back reference. A further digit belongs to its number only if a group of that number has begun. */
    private Reference reference(int start) {
        int number = regex.charAt(start + 1) - '0';
        int end = start + 2;
        while (end < regex.length()) {
            int digit = regex.charAt(end) - '0';
            if (digit < 0 || digit > 9 || 10 * number + digit > groups) {
                break;
            }
            number = 10 * number + digit;
            end++;
        }
        cursor.moveTo(end);
        return new Reference(number, cursor.textFrom(start), cursor.offset(start));
    }

    private RegexNode quantified(RegexNode atom) {
        int start = cursor.index();
        Quantifier quantifier = Quantifier.read(cursor);
        if (quantifier == null) {
            return atom;
        }
        boolean isReluctant = cursor.accept("?");
        boolean isPossessive = !isReluctant && cursor.accept("+");
        if (atom instanceof Assertion) {
            // An assertion that holds once holds any number of times.
            return atom;
        }
        Repeat repeat = Repeat.of(atom, quantifier.min(), quantifier.max());
        if (isReluctant) {
            // RgxGen reads it in this way, and its texts match. The values of earlier releases stay the same.
            return quantifier.min() == 0 ? new Repeat(repeat, 0, 1) : repeat;
        } else if (isPossessive) {
            Repeat made = quantifier.max() < 0 ? Repeat.of(repeat, 1, -1) : repeat;
            return new Possessive(made, atom, quantifier.isFixed(), cursor.textFrom(start), cursor.offset(start));
        }
        return repeat;
    }
}
