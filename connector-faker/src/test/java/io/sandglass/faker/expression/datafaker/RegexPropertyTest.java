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

import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.datafaker.regex.Regex;
import io.sandglass.faker.expression.datafaker.regex.RegexException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.testing.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of regular expressions that are made up of all constructs, every value matches, or the construct is named that is refused. */
@Tag("locale")
class RegexPropertyTest {
    private static final int REGEXES = TestRun.size("regex.count", 200, 1000);
    private static final int VALUES = 20;
    private static final int SEQUENCES = TestRun.size("regex.sequences", 20_000, 100_000);
    private static final long SEED = TestRun.seed("regex.seed");
    private static final List<String> PARTS = List.of(
            "\\", "\\x", "\\x{", "\\u", "\\0", "\\N{", "\\c", "\\p{", "\\Q", "\\E", "\\k<", "\\1", "{", "}", "[", "]",
            "[^", "&&", "(", ")", "(?", "(?<", "*", "+", "?", "|", "^", "$", "-", ",", "0", "7", "9", "f", "110000",
            "\u0664", "\uD83D", "\uDE00", "-1", "+1", "a", "b{2}");
    private static final Pattern CONSTRUCT = Pattern.compile(
            "allowed is a regular expression (?:without [^']*'(?<construct>.*?)'(?: |,|\\.).*|without half of a surrogate pair\\..*"
                    + "|whose texts have at most 1000000 characters\\.)",
            Pattern.DOTALL);

    @Test
    void valuesMatchOrTheConstructIsNamed() {
        int accepted = 0;
        List<String> mistakes = new ArrayList<>();
        for (int seed = 0; seed < REGEXES; seed++) {
            String regex = new RandomRegex(seed).next();
            String mistake;
            try {
                CompiledExpression plan =
                        TestCompilers.create(seed).compile("#{regexify '" + regex.replace("'", "''") + "'}");
                accepted++;
                mistake = mismatch(plan, Pattern.compile(regex));
            } catch (ExpressionException e) {
                mistake = unnamed(regex, e.getMessage());
            }
            if (mistake != null) {
                mistakes.add(seed + ": " + regex + " " + mistake);
            }
        }
        assertThat(mistakes).isEmpty();
        assertThat(accepted).isGreaterThan(REGEXES * 4 / 10).isLessThan(REGEXES * 9 / 10);
    }

    /** Whatever a regular expression consists of, it is read, or refused with an exception that has its place. */
    @Test
    void partsInAnyOrderAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        int read = 0;
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < SEQUENCES; i++) {
            String regex = ofParts(random);
            try {
                Regex.of(regex);
                Pattern.compile(regex);
                read++;
            } catch (RegexException e) {
                // Regex may refuse a regular expression.
            } catch (RuntimeException e) {
                mistakes.add("seed " + SEED + ", " + i + ": " + regex + " " + e);
            }
        }
        assertThat(mistakes).isEmpty();
        assertThat(read).isBetween(SEQUENCES / 20, SEQUENCES * 3 / 4);
    }

    private static String ofParts(RandomGenerator random) {
        return Stream.generate(() -> PARTS.get(random.nextInt(PARTS.size())))
                .limit(random.nextInt(1, 8))
                .collect(Collectors.joining());
    }

    private static @Nullable String mismatch(CompiledExpression plan, Pattern pattern) {
        for (int i = 0; i < VALUES; i++) {
            String value = plan.evaluate().toString();
            if (!pattern.matcher(value).matches()) {
                return "makes '" + value + "'";
            }
        }
        return null;
    }

    private static @Nullable String unnamed(String regex, String message) {
        Matcher matcher = CONSTRUCT.matcher(message);
        if (matcher.find()) {
            String construct = matcher.group("construct");
            return construct == null || regex.contains(construct) ? null : "does not contain: " + message;
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return message.contains(e.getDescription()) ? null : "is refused with: " + message;
        }
        return "is refused without a construct: " + message;
    }
}
