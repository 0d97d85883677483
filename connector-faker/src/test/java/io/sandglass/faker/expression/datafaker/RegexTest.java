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
package io.sandglass.faker.expression.datafaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.PlanListing;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The constructs of java.util.regex.Pattern, in the order of its documentation: each matches, or is refused by name. */
@Tag("locale")
class RegexTest {

    /** Far more than the planner needs on a busy machine. Without bounds, these expressions would take hours. */
    private static final Duration MAX_TIME = Duration.ofMinutes(5);

    private static final String FLAG_X =
            "without the flag 'x', which skips blanks and comments. Leave it out, and the blanks and comments too.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Characters.
                "x",
                "\\\\",
                "\\07\\012\\0101\\0377",
                "\\x41\\xe9",
                "\\u0041\\u00e9",
                "\\x{41}\\x{1F600}",
                "\\uD83D\\uDE00{2}",
                "\\N{LATIN SMALL LETTER A}\\N{grinning face}",
                "a\\tb\\nc\\r\\f\\a\\e\\cA\\c?",
                "\\.\\-\\[\\]\\(\\)\\{\\}\\*\\+\\?\\|\\^\\$\\#\\_\\é",
                "]}-&é😀",
                "😀+",
                "😀{2}x",
                // Character classes.
                "[abc]",
                "[^abc]",
                "[a-zA-Z]{5}",
                "[a-d[m-p]]{5}",
                "[a-z&&[def]]{3}",
                "[a-e&&[^bd]]{3}",
                "[a-z&&[^m-p]]{5}",
                "[a-z&&c-k&&[^e-g]]{5}",
                "[[a-c][x-z]&&[^b]]{5}",
                "[^a-y[^ -~]]",
                "[\\w&&[^\\d_]]{4}",
                "[\\w.-]{4}",
                "[]a]{3}",
                "[^]a]{3}",
                "[a-]{3}",
                "[-a]{3}",
                "[a^]{3}",
                "[a&b]{3}",
                "[a\\]\\[\\-\\\\^]{5}",
                "[\\t\\n\\x41\\u0042\\x{43}\\0104]{9}",
                "[\\Q]^-\\E]{9}",
                "[😀-😉é]{3}",
                "[\\uD83D\\uDE00-\\uD83D\\uDE09]",
                "[\\x{1F600}-\\x{1F609}]{3}",
                "[[:alpha:]]",
                "[^\\x{1}-\\x{10FFFF}]",
                "[#-\\x{10FFFF}]{9}",
                // Predefined character classes.
                ".{9}",
                "\\d\\D",
                "\\h\\H",
                "\\s\\S",
                "\\v\\V",
                "\\w\\W",
                // POSIX, of Java, Unicode.
                "\\p{Lower}\\p{Upper}\\p{ASCII}\\p{Alpha}\\p{Digit}\\p{Alnum}\\p{Punct}\\p{Graph}\\p{Print}",
                "\\p{Blank}\\p{Cntrl}\\p{XDigit}\\p{Space}\\P{Lower}",
                "\\p{javaLowerCase}\\p{javaUpperCase}\\p{javaWhitespace}\\p{javaMirrored}\\P{javaLetter}",
                "\\p{IsLatin}\\p{IsGreek}\\p{IsHan}\\p{script=Cyrillic}\\p{sc=Thai}",
                "\\p{InGreek}\\P{InGreek}\\p{block=Mongolian}\\p{blk=Arrows}",
                "\\p{Lu}\\p{IsL}\\p{general_category=Nd}\\p{gc=Ps}\\pL\\PL\\pN",
                "\\p{IsAlphabetic}\\p{IsIdeographic}\\p{IsControl}",
                "\\p{Sc}[\\p{L}&&[^\\p{Lu}]]\\p{Cn}\\p{Co}",
                // Boundaries.
                "^abc$",
                "^(abc|d)$|^e$",
                "(^a)b(c$)",
                "\\bfoo\\b",
                "foo\\b bar\\b",
                "a\\Bb-\\B",
                "\\B-\\B",
                "(\\b[a-z]{3}\\b,?){1}",
                "\\Aabc\\z",
                "\\Gabc\\Z",
                "^*a$+",
                // Linebreaks.
                "a\\Rb",
                "\\R{2}",
                // Greedy, reluctant, possessive.
                "a?b*c+d{2}e{2,}f{2,3}g{0}h{0,2}",
                "a??b*?c+?d{2}?e{2,}?f{2,3}?g{0}?h{0,2}?",
                "a?+b*+c++d{2}+e{2,}+f{2,3}+g{0}+h{0,2}+",
                "a{2}+a",
                "(?:ab)++c",
                "(?:[ab]c){2}+ac",
                "[a-c]++[d-f]++",
                "a{1}{2}",
                "{2}",
                "([a-c]*?)([a-c]+?)",
                // Logical operators.
                "XY",
                "X|Y|",
                "|X",
                "(|a)b",
                "()",
                "a||b",
                "(a|ab)(c|bcd)(d*)",
                // Back references.
                "(a|b)(c|d)\\1\\2",
                "^(a|b)\\1$",
                "((a|b)c){2}\\2",
                "([a-z]{1,3})-\\1",
                "(a|b)+\\1",
                "(x)(y)(z)(1)(2)(3)(4)(5)(6)(7)(8)\\11",
                "(?<n>a|b)\\1",
                // Quotation.
                "\\Qa.b*\\E{2}",
                "\\Q(?!x)",
                "x\\Q\\E{2}",
                "\\Q\\\\E",
                // Special constructs.
                "(?<name>a|b)c",
                "(?:a|b)c",
                "(?i)abC[x-z]{3}",
                "(?i)[^a]{9}",
                "(?iu)äß[^é]{9}",
                "a(?i)b(?-i)c",
                "(a(?i)b)c|d",
                "(?i:ab)c(?-i:d)",
                "(?s).{9}(?d).{9}",
                "(?m)^a$",
                "(?U)\\w{9}\\W",
                "(?-x)a b",
            })
    void everyValueMatches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        for (Object value : TestCompilers.values("#{regexify '" + regex.replace("'", "''") + "'}", 200)) {
            assertThat((String) value).matches(pattern);
        }
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of("a\\Xb", 2, "without the grapheme cluster '\\X'. Write a class, such as [a-z]."),
                Arguments.of("ab\\b{g}", 3, "without the boundary '\\b{g}'. Leave it out: it has no text."),
                Arguments.of(
                        "a^b", 2, "without '^' where it may not match. Leave it out, or write \\^ for the character."),
                Arguments.of(
                        "(a$)?b",
                        3,
                        "without '$' where it may not match. Leave it out, or write \\$ for the character."),
                Arguments.of(
                        "(^a){2}",
                        2, "without '^' where it may not match. Leave it out, or write \\^ for the character."),
                Arguments.of("a\\zb", 2, "without '\\z' where it may not match. Leave it out."),
                Arguments.of("a\\Gb", 2, "without '\\G' where it may not match. Leave it out."),
                Arguments.of("a\\bb", 2, "without '\\b' where it may not match. Leave it out."),
                Arguments.of("[a-]\\bb", 5, "without '\\b' where it may not match. Leave it out."),
                Arguments.of("é\\b", 2, "without '\\b' where it may not match. Leave it out."),
                Arguments.of("a\\B", 2, "without '\\B' where it may not match. Leave it out."),
                Arguments.of("a*+a", 2, "without the possessive quantifier '*+' where it may match too much. Write *."),
                Arguments.of(
                        "x{2,3}+[w-y]",
                        2,
                        "without the possessive quantifier '{2,3}+' where it may match too much. Write {2,3}."),
                Arguments.of(
                        "(?:a|ab)++",
                        9,
                        "without the possessive quantifier '++' where it may match too much. Write +."),
                Arguments.of(
                        "(a*+b?)*", 3, "without the possessive quantifier '*+' where it may match too much. Write *."),
                Arguments.of("(?=b)bar", 1, "without the lookahead '(?='. Write what follows instead."),
                Arguments.of(
                        "ä😀(?!foo)bar",
                        3,
                        "without the negative lookahead '(?!'. Write the texts that remain, such as (a|b)."),
                Arguments.of("a(?<=a)b", 2, "without the lookbehind '(?<='. Write what stands before instead."),
                Arguments.of(
                        "(?<!a)b",
                        1,
                        "without the negative lookbehind '(?<!'. Write the texts that remain, such as (a|b)."),
                Arguments.of("a(?>b)", 2, "without the atomic group '(?>'. Write (?:X) in place of (?>X)."),
                Arguments.of("(?x)a b", 1, FLAG_X),
                Arguments.of("(?ix-s:a b)", 1, FLAG_X),
                Arguments.of("(?c)a", 1, "without the flag 'c'. Flags are idmsuxU, of which x can't be used."),
                Arguments.of(
                        "(?<n>a)\\k<n>",
                        8,
                        "without the back reference to a name '\\k'. Write a number, as in ([a-z])\\1."),
                Arguments.of(
                        "(a)?\\1",
                        5,
                        "without the back reference '\\1', whose group may have no text there. Refer to a group that always comes before, as in ([a-z])\\1."),
                Arguments.of(
                        "\\2(a)(b)",
                        1,
                        "without the back reference '\\2', whose group may have no text there. Refer to a group that always comes before, as in ([a-z])\\1."),
                Arguments.of(
                        "(a|(b))\\2",
                        8,
                        "without the back reference '\\2', whose group may have no text there. Refer to a group that always comes before, as in ([a-z])\\1."),
                Arguments.of(
                        "(?i)(a)\\1",
                        8,
                        "without the back reference '\\1' in an expression with flags, possessive quantifiers or similar constructs. Combine references only with characters, classes, (X), X|Y and greedy quantifiers."),
                Arguments.of(
                        "x[a&&b]",
                        2,
                        "without the character class '[a&&b]', which matches no character of a text. Write one that matches some."),
                Arguments.of(
                        "\\p{Cs}",
                        1,
                        "without the character class '\\p{Cs}', which matches no character of a text. Write one that matches some."),
                Arguments.of(
                        "a\\uD83D",
                        2,
                        "without half of a surrogate pair. Write the whole character, such as \\x{1F600}."),
                // What Pattern refuses.
                Arguments.of("[a", 2, "(Unclosed character class)."),
                Arguments.of("[z-a]", 4, "(Illegal character range)."),
                Arguments.of("a\\Q*'\\E**", 10, "(Dangling meta character '*')."),
                Arguments.of("(a", 3, "(Unclosed group)."),
                Arguments.of("\\x-1", 3, "(Illegal hexadecimal escape sequence)."),
                Arguments.of("\\x{-1}", 3, "(Illegal hexadecimal escape sequence)."),
                Arguments.of("\\x{110000}", 9, "(Hexadecimal codepoint is too big)."),
                Arguments.of("\\x\u0664\u0661", 3, "(Illegal hexadecimal escape sequence)."),
                Arguments.of("\\u-001", 3, "(Illegal Unicode escape sequence)."),
                Arguments.of("\\0\u0664", 3, "(Illegal octal escape sequence)."),
                Arguments.of("\\N{NO SUCH}", 11, "(Unknown character name [NO SUCH])."),
                Arguments.of("a{-1}", 3, "(Illegal repetition)."),
                Arguments.of("a{1,+2}", 5, "(Unclosed counted closure)."),
                Arguments.of("a{\u0662}", 3, "(Illegal repetition)."),
                Arguments.of("a\\0\\Q7\\E", 6, "(Illegal octal escape sequence)."),
                Arguments.of("\\yb", 2, "(Illegal/unsupported escape sequence)."),
                Arguments.of("(?<n>a)(?<n>b)", 12, "(Named capturing group <n> is already defined)."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void constructIsRefusedByName(String regex, int position, String allowed) {
        String opening = "#{regexify '";
        String written = regex.replace("'", "''");
        ExpressionException problem = catchThrowableOfType(
                ExpressionException.class, () -> TestCompilers.create(0).compile(opening + written + "'}"));

        assertThat(problem)
                .hasMessage("argument 1 of 'regexify' is '" + regex + "', allowed is a regular expression " + allowed);
        assertThat(problem.position()).isEqualTo(opening.length() + position);
    }

    /** What the messages advise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\^b",
                "a\\$b",
                "ab",
                "a*a",
                "x{2,3}[w-y]",
                "(?:a|ab)+",
                "(a|b)bar",
                "(?:b)",
                "([a-z])\\1",
                "([a-z])x\\1",
                "\\x{1F600}",
                "[a-z]"
            })
    void adviceIsAccepted(String regex) {
        everyValueMatches(regex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{Credentials.userId '%s'}",
                "#{options.option '#{regexify ''%s''}'}",
                "#{options.weighted '#{regexify ''%s''}','1'}",
                "#{json 'a','#{regexify ''%s''}'}",
            })
    void regexIsReadAlikeWhereverItStands(String form) {
        assertThat(TestCompilers.values(form.formatted("[a-e&&[^bd]]{3}"), 100))
                .allMatch(value ->
                        Pattern.compile("[ace]{3}").matcher((String) value).find());
        assertThatThrownBy(() -> TestCompilers.create(0).compile(form.formatted("(?!foo)bar")))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("the negative lookahead '(?!'");
    }

    /** The number sign and a brace make Datafaker look for a call in the text. */
    @Test
    void numberSignMakesNoDifference() {
        assertThat(TestCompilers.values("#{regexify '#[a-f&&[^c]]{6}'}", 100))
                .allMatch(value -> ((String) value).matches("#[abdef]{6}"));
    }

    @Test
    void allCharactersOfAClassComeUp() {
        assertThat(values("[a-e&&[^bd]]", 200)).containsExactlyInAnyOrder("a", "c", "e");
        assertThat(values("[😀-😂é]", 200)).containsExactlyInAnyOrder("😀", "😁", "😂", "é");
        assertThat(values("(?i)a", 100)).containsExactlyInAnyOrder("a", "A");
        assertThat(values("a{0,2}?|b??", 200)).contains("", "a", "aa", "b");
        assertThat(values("\\p{IsGreek}", 5000)).hasSizeGreaterThan(400);
    }

    private static Set<Object> values(String regex, int count) {
        return new HashSet<>(TestCompilers.values("#{regexify '" + regex + "'}", count));
    }

    @Test
    void intersectedClassHasThePlanOfAPlainClass() {
        assertThat(PlanListing.of(TestCompilers.create(0).compile("#{regexify '[a-e&&[^bd]]{3}\\t'}")))
                .isEqualTo(
                        """
                        text of 2 parts
                          3 characters of 'ace'
                          constant '\\t'""");
    }

    @ParameterizedTest
    @CsvSource({"(x+x+)+(x+x+)+(x+x+)\\1, x{7}x+", "((a|a)*)*b[\\t], a*b\\t"})
    void backtrackingWithoutEndIsCutOff(String regex, String form) {
        List<Object> values =
                assertTimeoutPreemptively(MAX_TIME, () -> TestCompilers.values("#{regexify '" + regex + "'}", 1));

        assertThat((String) values.get(0)).matches(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a?){100}){100}\\t", "(a|b|c){1000000}", "[a-z&&[^x]]{1000000}"})
    void longTextsAreTriedInPart(String regex) {
        compiles(regex);
    }

    @Test
    @Tag("heavy")
    void aMillionEmptyTextsAreTriedInPart() {
        compiles("(((|){100}){100}){100}");
    }

    private static void compiles(String regex) {
        assertTimeoutPreemptively(MAX_TIME, () -> TestCompilers.create(0).compile("#{regexify '" + regex + "'}"));
    }

    static List<Arguments> longest() {
        return List.of(
                Arguments.of("(a|b)".repeat(250), "[ab]{250}"),
                Arguments.of("[" + "a".repeat(16_000) + "\\t]", "[a\\t]"));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void longestRegexesAreReadOnASmallStack(String regex, String form) throws Exception {
        List<Object> values = onSmallStack(() -> TestCompilers.values("#{regexify '" + regex + "'}", 20));

        assertThat(values).allSatisfy(value -> assertThat((String) value).matches(form));
    }

    /** Pattern recurses once for each class, group or repetition, and would overflow the stack. */
    @ParameterizedTest
    @CsvSource({"(a|b), 251", "(a|b)*, 1000"})
    void longerRegexesAreRefusedOnASmallStack(String part, int count) {
        String expression = "#{regexify '" + part.repeat(count) + "'}";

        assertThatThrownBy(() -> onSmallStack(() -> TestCompilers.create(0).compile(expression)))
                .cause()
                .isInstanceOf(ExpressionException.class)
                .hasMessageEndingWith(
                        "allowed is a regular expression with at most 500 character classes, groups and repetitions in a sequence.");
    }

    private static <T> T onSmallStack(Callable<T> callable) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(callable);
        new Thread(null, task, "small stack", 512 * 1024).start();
        return task.get();
    }
}
