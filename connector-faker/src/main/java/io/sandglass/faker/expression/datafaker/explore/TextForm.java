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
package io.sandglass.faker.expression.datafaker.explore;

import io.sandglass.faker.expression.datafaker.explore.TracedValues.Step;
import io.sandglass.faker.expression.datafaker.explore.TracedValues.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template of the texts that a provider composes from the results of its requests.
 *
 * @param steps the requests in order
 * @param parts the pieces of the text in order
 */
public record TextForm(List<Step> steps, List<Part> parts) {

    public TextForm {
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
    }

    /**
     * A piece of a text.
     *
     * @param step the index of the step with the answer, or -1
     * @param text the text of the piece; empty for an answer
     */
    public record Part(int step, String text) {}

    /**
     * Returns whether a step comes next.
     *
     * @param answers the answers of the earlier steps
     */
    boolean asksFor(Step step, List<String> answers) {
        if (answers.size() == steps.size()) {
            return false;
        }
        Step next = steps.get(answers.size());
        // A request may contain earlier answers.
        if (next instanceof Step.Pattern pattern) {
            return step.equals(new Step.Pattern(text(Marks.parts(pattern.text()), answers), pattern.pattern()));
        } else if (next instanceof Step.Regex regex) {
            return step.equals(new Step.Regex(text(Marks.parts(regex.regex()), answers)));
        }
        return step.equals(next);
    }

    /** Returns the text for these answers, one for each step. */
    String text(List<String> answers) {
        return text(parts, answers);
    }

    private static String text(@Nullable List<Part> parts, List<String> answers) {
        StringBuilder text = new StringBuilder();
        if (parts == null) {
            return "";
        }
        for (Part part : parts) {
            text.append(part.step < 0 ? part.text : answers.get(part.step));
        }
        return text.toString();
    }

    /** A tracer that answers requests with marks and finds the marks in the resulting text. */
    public static final class Marks implements Tracer {

        /** Characters of the private use area, which occur in no text and have no case. */
        private static final char OPENING = '\uE000';

        private static final char CLOSING = '\uE001';
        private static final char FIRST_NUMBER = '\uE100';

        /** A sample of words, digits, pattern characters and blanks, because providers may test for them. */
        private static final String INSIDE = "Ab C-é'4#?";

        private final List<Step> steps = new ArrayList<>();

        @Override
        public String answer(Step step, Supplier<String> value) {
            steps.add(step);
            return mark(steps.size() - 1);
        }

        private static String mark(int step) {
            return OPENING + INSIDE + (char) (FIRST_NUMBER + step) + INSIDE + CLOSING;
        }

        /** Returns the form of a text, or null if the provider changed a mark in it. */
        @Nullable
        TextForm form(String text) {
            List<Part> parts = parts(text);
            return parts == null ? null : new TextForm(steps, parts);
        }

        public static boolean areIn(String text) {
            return text.indexOf(OPENING) >= 0 || text.indexOf(CLOSING) >= 0;
        }

        public static @Nullable List<Part> parts(String text) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                int opening = text.indexOf(OPENING, from);
                int plainEnd = opening < 0 ? text.length() : opening;
                if (plainEnd > from) {
                    parts.add(new Part(-1, text.substring(from, plainEnd)));
                    from = plainEnd;
                }
                if (opening >= 0) {
                    int step = opening + INSIDE.length() + 1 < text.length()
                            ? text.charAt(opening + INSIDE.length() + 1) - FIRST_NUMBER
                            : -1;
                    if (step < 0 || !text.startsWith(mark(step), opening)) {
                        return null;
                    }
                    parts.add(new Part(step, ""));
                    from = opening + mark(step).length();
                }
            }
            return parts.stream().anyMatch(part -> part.text.indexOf(CLOSING) >= 0) ? null : parts;
        }
    }
}
