package io.sandglass.faker.expression.regex;

import io.sandglass.faker.expression.regex.RegexNode.Assertion;
import io.sandglass.faker.expression.regex.RegexNode.Assertion.Kind;
import io.sandglass.faker.expression.regex.RegexNode.Characters;
import io.sandglass.faker.expression.regex.RegexNode.Choice;
import io.sandglass.faker.expression.regex.RegexNode.Group;
import io.sandglass.faker.expression.regex.RegexNode.Possessive;
import io.sandglass.faker.expression.regex.RegexNode.Reference;
import io.sandglass.faker.expression.regex.RegexNode.Repeat;
import io.sandglass.faker.expression.regex.RegexNode.Sequence;
import io.sandglass.faker.expression.regex.RegexNode.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the structure of a regular expression as {@link Pattern} does. What a character class means it leaves to {@link
 * Pattern} itself.
 */
final class RegexParser {
    private static final String FLAGS = "idmsuxU";

    /** How many brackets may have to be tried as the end of a character class. */
    private static final int MAX_BRACKETS = 500;

    private final Unquoted unquoted;
    private final String regex;
    private final CharacterSets sets;
    private int next;
    private int groups;

    private RegexParser(Unquoted unquoted, CharacterSets sets) {
        this.unquoted = unquoted;
        this.regex = unquoted.text();
        this.sets = sets;
    }

    /** What is on in a group from some place on. */
    private static final class Flags {
        private int on;

        Flags(int on) {
            this.on = on;
        }
    }

    /**
     * @throws RegexException if {@link Pattern} refuses the expression, or it has a construct of which no text can be made
     */
    static RegexNode parse(String regex, CharacterSets sets) {
        RegexParser parser = new RegexParser(Unquoted.of(regex), sets);
        RegexNode tree = parser.alternatives(new Flags(0));
        if (parser.next < parser.regex.length()) {
            throw parser.malformed();
        }
        return tree;
    }

    private RegexNode alternatives(Flags flags) {
        List<RegexNode> alternatives = new ArrayList<>();
        alternatives.add(sequence(flags));
        while (accept("|")) {
            alternatives.add(sequence(flags));
        }
        return alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
    }

    private RegexNode sequence(Flags flags) {
        List<RegexNode> parts = new ArrayList<>();
        while (next < regex.length() && !isNext("|") && !isNext(")")) {
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

    /** Null for flags, which have no text and can't be repeated. */
    private @Nullable RegexNode atom(Flags flags) {
        int start = next;
        return switch (regex.charAt(next)) {
            case '(' -> group(flags);
            case '[' -> {
                next = classEnd(flags.on);
                yield set(start, flags);
            }
            case '.' -> {
                next++;
                yield set(start, flags);
            }
            case '^' -> assertion(Kind.START, start, 1);
            case '$' -> assertion(Kind.END, start, 1);
            case '*', '+', '?' -> throw malformed();
            // Pattern repeats the nothing that stands before it.
            case '{' -> new Text("");
            case '\\' -> escape(flags);
            default -> {
                int codePoint = regex.codePointAt(next);
                next += Character.charCount(codePoint);
                yield literal(codePoint, flags, start);
            }
        };
    }

    private Characters set(int start, Flags flags) {
        return sets.of(regex.substring(start, next), flags.on, unquoted.written(start, next), offset(start));
    }

    private RegexNode literal(int codePoint, Flags flags, int start) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw RegexException.unsupported(
                    "half of a surrogate pair", "Write the whole character, such as \\x{1F600}", offset(start));
        }
        String character = Character.toString(codePoint);
        boolean hasCase = (flags.on & Pattern.CASE_INSENSITIVE) != 0
                && (Character.toLowerCase(codePoint) != codePoint || Character.toUpperCase(codePoint) != codePoint);
        // Of a class of its own, so that its case is as free as the flags say.
        return hasCase ? sets.of("[" + character + "]", flags.on, character, offset(start)) : new Text(character);
    }

    private Assertion assertion(Kind kind, int start, int length) {
        next = start + length;
        return new Assertion(kind, regex.substring(start, next), offset(start));
    }

    private @Nullable RegexNode group(Flags flags) {
        int start = next++;
        Flags inside = new Flags(flags.on);
        if (accept("?:")) {
            return body(inside);
        }
        refuse(start, "(?=", "the lookahead", "Write what follows instead");
        refuse(start, "(?!", "the negative lookahead", "Write the texts that remain, such as (a|b)");
        refuse(start, "(?<=", "the lookbehind", "Write what stands before instead");
        refuse(start, "(?<!", "the negative lookbehind", "Write the texts that remain, such as (a|b)");
        refuse(start, "(?>", "the atomic group", "Write (?:X) in place of (?>X)");
        if (accept("?<")) {
            next = end(">");
        } else if (accept("?")) {
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
        return RegexException.unsupported(construct + " '" + written + "'", fix, offset(start));
    }

    private RegexNode body(Flags flags) {
        RegexNode body = alternatives(flags);
        if (!accept(")")) {
            throw malformed();
        }
        return body;
    }

    /** Null if they hold for the rest of the group that they stand in. */
    private @Nullable RegexNode flags(Flags around, Flags inside, int start) {
        int on = around.on;
        boolean off = false;
        while (next < regex.length() && !isNext(")") && !isNext(":")) {
            char letter = regex.charAt(next++);
            if (letter == '-') {
                off = true;
            } else if (off) {
                on &= ~flag(letter, start, false);
            } else {
                on |= flag(letter, start, true);
            }
        }
        if (accept(")")) {
            around.on = on;
            return null;
        }
        if (!accept(":")) {
            throw malformed();
        }
        inside.on = on;
        return body(inside);
    }

    private int flag(char letter, int start, boolean on) {
        if (on && letter == 'x') {
            throw RegexException.unsupported(
                    "the flag 'x', with which blanks and comments are skipped",
                    "Leave it out, and the blanks and comments too",
                    offset(start));
        }
        return switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'd' -> Pattern.UNIX_LINES;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | (on ? Pattern.UNICODE_CASE : 0);
            default ->
                throw RegexException.unsupported(
                        "the flag '" + letter + "'",
                        "Flags are " + FLAGS + ", of which x can't be used",
                        offset(start));
        };
    }

    /** The index behind the class that begins here: the first bracket with which Pattern takes it for complete. */
    private int classEnd(int flags) {
        int tried = 0;
        for (int i = next + 1; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ']') {
                if (isPattern(regex.substring(next, i + 1), flags)) {
                    return i + 1;
                }
                if (++tried == MAX_BRACKETS) {
                    throw new RegexException(
                            "a regular expression of at most " + MAX_BRACKETS + " classes in a class", offset(next));
                }
            }
        }
        throw malformed();
    }

    private static boolean isPattern(String text, int flags) {
        try {
            Pattern.compile(text, flags);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private RegexNode escape(Flags flags) {
        int start = next;
        if (start + 1 == regex.length()) {
            throw malformed();
        }
        char c = regex.charAt(start + 1);
        return switch (c) {
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> reference(start);
            case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W' -> {
                next += 2;
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
                next += 2;
                yield new Text("\n");
            }
            case 'X' -> throw unsupported(start, "\\X", "the grapheme cluster", "Write a class, such as [a-z]");
            case 'k' ->
                throw unsupported(start, "\\k", "the back reference to a name", "Write a number, as in ([a-z])\\1");
            default -> {
                EscapedCharacter character = EscapedCharacter.read(regex, start);
                if (character == null) {
                    throw malformed();
                }
                next = character.end();
                yield literal(character.codePoint(), flags, start);
            }
        };
    }

    private Characters property(int start, Flags flags) {
        next += 2;
        next = isNext("{") ? end("}") : next + 1;
        if (next > regex.length() || !isPattern(regex.substring(start, next), flags.on)) {
            throw malformed();
        }
        return set(start, flags);
    }

    /** As many digits as still are the number of a group that has begun. */
    private Reference reference(int start) {
        int number = regex.charAt(start + 1) - '0';
        next += 2;
        while (next < regex.length()) {
            int digit = regex.charAt(next) - '0';
            if (digit < 0 || digit > 9 || 10 * number + digit > groups) {
                break;
            }
            number = 10 * number + digit;
            next++;
        }
        return new Reference(number, regex.substring(start, next), offset(start));
    }

    private RegexNode quantified(RegexNode atom) {
        int quantifier = next;
        int min;
        int max;
        if (accept("*")) {
            min = 0;
            max = -1;
        } else if (accept("+")) {
            min = 1;
            max = -1;
        } else if (accept("?")) {
            min = 0;
            max = 1;
        } else if (accept("{")) {
            int first = next;
            next = end("}");
            String[] bounds = regex.substring(first, next - 1).split(",", 2);
            min = count(bounds[0]);
            max = bounds.length == 1 ? min : bounds[1].isEmpty() ? -1 : count(bounds[1]);
        } else {
            return atom;
        }
        if (atom instanceof Assertion) {
            // Wherever it holds, it holds several times.
            accept("?");
            accept("+");
            return atom;
        }
        Repeat repeat = Repeat.of(atom, min, max);
        if (accept("?")) {
            // Which is how RgxGen reads it, and right: the values of earlier releases stay as they were.
            return min == 0 ? new Repeat(repeat, 0, 1) : repeat;
        }
        if (accept("+")) {
            Repeat made = max < 0 ? Repeat.of(repeat, 1, -1) : repeat;
            return new Possessive(made, atom, min == max, regex.substring(quantifier, next), offset(quantifier));
        }
        return repeat;
    }

    private int count(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private boolean isNext(String text) {
        return regex.startsWith(text, next);
    }

    private boolean accept(String text) {
        boolean accepted = isNext(text);
        next += accepted ? text.length() : 0;
        return accepted;
    }

    /** The index behind the next occurrence of a text. */
    private int end(String text) {
        int index = regex.indexOf(text, next);
        if (index < 0) {
            throw malformed();
        }
        return index + text.length();
    }

    private int offset(int index) {
        return unquoted.offset(index);
    }

    /** What Pattern says about an expression that it refuses. */
    private RegexException malformed() {
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return malformed(e);
        }
        return RegexException.unsupported("what stands here", "Write it in another way", offset(next));
    }

    private RegexException malformed(PatternSyntaxException e) {
        int index = Math.max(0, Math.min(e.getIndex(), regex.length()));
        return new RegexException("a regular expression (" + e.getDescription() + ")", offset(index));
    }

    /** Has Pattern check what only it checks, such as the names of groups. */
    static void checkSyntax(String regex) {
        Unquoted unquoted = Unquoted.of(regex);
        try {
            Pattern.compile(unquoted.text());
        } catch (PatternSyntaxException e) {
            throw new RegexParser(unquoted, new CharacterSets()).malformed(e);
        }
    }
}
