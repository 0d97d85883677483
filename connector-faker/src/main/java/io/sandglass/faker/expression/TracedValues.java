package io.sandglass.faker.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.ProviderRegistration;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import org.jspecify.annotations.Nullable;

/**
 * Datafaker's way to its data files and patterns, which can be traced: it then answers with a mark in place of a text, and
 * remembers what the mark stands for. Where the marks come out whole, it is known how a provider puts its text together.
 */
final class TracedValues extends FakeValuesService {

    /** What a mark stands for. */
    sealed interface Step {

        /** A text under a key of the data files, with the calls in it resolved. */
        record Entry(String key, @Nullable AbstractProvider<?> provider) implements Step {}

        /** A text in which some characters stand for digits or letters. */
        record Pattern(List<Part> parts, CharacterPattern pattern) implements Step {}

        /** A text that a regular expression matches. */
        record Regex(String regex) implements Step {}
    }

    /**
     * Texts that hold what a provider could take for more than a word, a digit or a pattern. They differ in all of it, so
     * that a provider that looks at the characters does something else with each.
     */
    private static final List<String> MARK_TEXTS = List.of("Ab C-é'4#", "zY?. ÄQ7", "mM_ß \"30Ø9");

    private static final char OPENING = '\uE000';
    private static final char CLOSING = '\uE001';

    private @Nullable List<Step> steps;
    private String markText = "";

    /** How many ways there are to write a mark. */
    static int variants() {
        return MARK_TEXTS.size();
    }

    /** From now on answers with marks, written in one of the ways, and returns the list that it writes to. */
    List<Step> startTrace(int variant) {
        List<Step> trace = new ArrayList<>();
        steps = trace;
        markText = MARK_TEXTS.get(variant);
        return trace;
    }

    void endTrace() {
        steps = null;
    }

    /** A part of a text: a mark's step, or other text. */
    record Part(@Nullable Step step, String text) {}

    /** Takes a text apart that was made while tracing; null if a mark in it was changed. */
    static @Nullable List<Part> split(String text, List<Step> steps, int variant) {
        return split(text, steps, MARK_TEXTS.get(variant));
    }

    private static @Nullable List<Part> split(String text, List<Step> steps, String markText) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int opening = text.indexOf(OPENING, from);
            String plain = text.substring(from, opening < 0 ? text.length() : opening);
            if (plain.indexOf(CLOSING) >= 0) {
                return null;
            }
            if (!plain.isEmpty()) {
                parts.add(new Part(null, plain));
            }
            if (opening < 0) {
                break;
            }
            int closing = text.indexOf(CLOSING, opening);
            Step step = closing < 0 ? null : step(text.substring(opening, closing + 1), steps, markText);
            if (step == null) {
                return null;
            }
            parts.add(new Part(step, ""));
            from = closing + 1;
        }
        return parts;
    }

    private static @Nullable Step step(String mark, List<Step> steps, String markText) {
        for (int i = 0; i < steps.size(); i++) {
            if (mark.equals(mark(i, markText))) {
                return steps.get(i);
            }
        }
        return null;
    }

    /** The number is written in characters that no pattern replaces and no case changes. */
    private static String mark(int index, String text) {
        return OPENING + text + (char) ('\uE100' + index) + text + CLOSING;
    }

    private String mark(List<Step> trace, Step step) {
        trace.add(step);
        return mark(trace.size() - 1, markText);
    }

    /** A text with a changed mark in it is not traced on, so that the mark is found to be changed at the end. */
    private String mark(List<Step> trace, String text, CharacterPattern pattern) {
        List<Part> parts = split(text, trace, markText);
        return parts == null ? text : mark(trace, new Step.Pattern(parts, pattern));
    }

    @Override
    public String resolve(
            String key,
            Object current,
            ProviderRegistration root,
            Supplier<String> exceptionMessage,
            FakerContext context) {
        return steps == null
                ? super.resolve(key, current, root, exceptionMessage, context)
                : mark(steps, new Step.Entry(key, current instanceof AbstractProvider<?> provider ? provider : null));
    }

    @Override
    public String numerify(String numberString, FakerContext context) {
        return steps == null
                ? super.numerify(numberString, context)
                : mark(steps, numberString, CharacterPattern.NUMERIFY);
    }

    @Override
    public String letterify(String letterString, FakerContext context, boolean isUpper) {
        return steps == null
                ? super.letterify(letterString, context, isUpper)
                : mark(steps, letterString, isUpper ? CharacterPattern.LETTERIFY_UPPER : CharacterPattern.LETTERIFY);
    }

    @Override
    public String bothify(String input, FakerContext context, boolean isUpper) {
        return steps == null
                ? super.bothify(input, context, isUpper)
                : mark(steps, input, isUpper ? CharacterPattern.BOTHIFY_UPPER : CharacterPattern.BOTHIFY);
    }

    @Override
    public String regexify(String regex, FakerContext context) {
        return steps == null ? super.regexify(regex, context) : mark(steps, new Step.Regex(regex));
    }
}
