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

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.ProviderRegistration;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.shaded.curiousoddman.rgxgen.RgxGen;
import org.jspecify.annotations.Nullable;

/** Datafaker's access to its data files and patterns. A {@link Tracer} can answer its requests instead. */
public final class TracedValues extends FakeValuesService {

    /** A request of a provider. */
    public sealed interface Step {

        /** A text under a key of the data files, with the calls in it resolved. */
        record Entry(String key, @Nullable AbstractProvider<?> provider) implements Step {}

        /** A text in which some characters stand for digits or letters. */
        record Pattern(String text, CharacterPattern pattern) implements Step {}

        /** A text that a regular expression matches. */
        record Regex(String regex) implements Step {}
    }

    /** A replacement for Datafaker's answers. */
    public interface Tracer {

        /**
         * Returns the answer to a request.
         *
         * @param value supplies Datafaker's answer
         */
        String answer(Step step, Supplier<String> value);
    }

    private static final int MAX_GENERATORS = 64;

    /** Some generators of regular expressions. Datafaker would keep all of them, in a map that it copies for each new one. */
    private final Map<String, RgxGen> generators = new HashMap<>();

    private @Nullable Tracer tracer;

    /** Runs an action whose requests a tracer answers. */
    public <T> T traced(Tracer answering, Supplier<T> action) {
        Tracer previous = tracer;
        tracer = answering;
        try {
            return action.get();
        } finally {
            tracer = previous;
        }
    }

    private String answer(Step step, Supplier<String> value) {
        Tracer answering = tracer;
        if (answering == null) {
            return value.get();
        }
        // Requests that Datafaker makes to find an answer are part of that answer.
        tracer = null;
        try {
            return answering.answer(step, value);
        } finally {
            tracer = answering;
        }
    }

    @Override
    public String resolve(
            String key,
            Object current,
            ProviderRegistration root,
            Supplier<String> exceptionMessage,
            FakerContext context) {
        return answer(
                new Step.Entry(key, current instanceof AbstractProvider<?> provider ? provider : null),
                () -> super.resolve(key, current, root, exceptionMessage, context));
    }

    @Override
    public String numerify(String numberString, FakerContext context) {
        return answer(
                new Step.Pattern(numberString, CharacterPattern.NUMERIFY), () -> super.numerify(numberString, context));
    }

    @Override
    public String letterify(String letterString, FakerContext context, boolean isUpper) {
        return answer(
                new Step.Pattern(letterString, isUpper ? CharacterPattern.LETTERIFY_UPPER : CharacterPattern.LETTERIFY),
                () -> super.letterify(letterString, context, isUpper));
    }

    @Override
    public String bothify(String input, FakerContext context, boolean isUpper) {
        return answer(
                new Step.Pattern(input, isUpper ? CharacterPattern.BOTHIFY_UPPER : CharacterPattern.BOTHIFY),
                () -> super.bothify(input, context, isUpper));
    }

    @Override
    public String regexify(String regex, FakerContext context) {
        return answer(new Step.Regex(regex), () -> generate(regex, context));
    }

    private String generate(String regex, FakerContext context) {
        RgxGen generator = generators.get(regex);
        if (generator == null) {
            generator = RgxGen.parse(regex);
            if (generators.size() == MAX_GENERATORS) {
                generators.clear();
            }
            generators.put(regex, generator);
        }
        return generator.generate(context.getRandomService().getRandomInternal());
    }
}
