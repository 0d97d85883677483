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

import io.sandglass.faker.expression.datafaker.explore.CharacterPattern;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.CharacterRun;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.TablePick;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A planner of patterns in which single characters stand for random characters. */
final class PatternPlans {
    private final PlanBuilder builder;
    private final RandomGenerator random;

    PatternPlans(PlanBuilder builder, RandomGenerator random) {
        this.builder = builder;
        this.random = random;
    }

    CompiledExpression plan(String text, CharacterPattern pattern) {
        return replaceCharacters(text, c -> pattern.characters((char) c));
    }

    /** Returns a plan that replaces letters with random letters and digits with random digits. */
    CompiledExpression examplify(String example) {
        return replaceCharacters(example, c -> {
            if (Character.isLetter((char) c)) {
                return (Character.isUpperCase((char) c) ? CharacterPattern.BOTHIFY_UPPER : CharacterPattern.BOTHIFY)
                        .characters('?');
            }
            return Character.isDigit((char) c) ? CharacterPattern.NUMERIFY.characters('#') : null;
        });
    }

    /** Returns a plan that replaces each occurrence of a character with one of the options. */
    CompiledExpression templatify(String text, char replaced, String... options) {
        TablePick option = TablePick.uniform(Arrays.asList(options), random, false);
        List<CompiledExpression> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            parts.add(c == replaced ? option : builder.constant(String.valueOf(c)));
        }
        return builder.join(parts);
    }

    /** @param characters returns the characters that a character stands for, or null if it stands for itself */
    private CompiledExpression replaceCharacters(String text, IntFunction<@Nullable String> characters) {
        List<CompiledExpression> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            String set = characters.apply(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && Objects.equals(characters.apply(text.charAt(to)), set)) {
                to++;
            }
            parts.add(
                    set == null
                            ? builder.constant(text.substring(from, to))
                            : new CharacterRun(set, to - from, to - from, random));
            from = to;
        }
        return builder.join(parts);
    }
}
