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

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.expression.datafaker.explore.FakerEngine;
import io.sandglass.faker.expression.datafaker.explore.TracedValues;
import io.sandglass.faker.expression.datafaker.regex.Regex;
import io.sandglass.faker.expression.datafaker.regex.RegexException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The regular expressions that Datafaker's methods and data use: its texts of them match. */
@Tag("locale")
class RegexesOfDatafakerTest {

    private final TreeSet<String> regexes = new TreeSet<>();

    @Test
    void areReadAsJavaReadsThem() {
        collect("en", List.of());
        Locales.TAGS.forEach(tag -> collect(tag, List.of("phoneNumber", "idNumber", "address", "code")));
        List<String> mistakes = new ArrayList<>();
        for (String regex : regexes) {
            try {
                Regex.check(regex);
                if (!Regex.of(regex).isDatafakers()) {
                    mistakes.add(regex + " is read otherwise");
                }
            } catch (RegexException e) {
                mistakes.add(regex + " is refused: " + e.allowed());
            }
        }
        assertThat(regexes).hasSizeGreaterThan(50);
        assertThat(mistakes).isEmpty();
    }

    /**
     * @param providers all if empty
     */
    private void collect(String tag, List<String> providers) {
        FakerEngine engine = FakerEngine.create(Locales.parse(tag), new SplittableRandom(0));
        Providers.accessors()
                .filter(method -> providers.isEmpty() || providers.contains(method.getName()))
                .forEach(method -> collect(engine, method));
    }

    private void collect(FakerEngine engine, Method providerMethod) {
        Object provider = invoke(providerMethod, engine.faker());
        Providers.callableMethods(provider.getClass())
                .filter(method -> method.getParameterCount() == 0)
                .forEach(method -> {
                    for (int i = 0; i < 5; i++) {
                        engine.values().traced(new Collector(engine), () -> invoke(method, provider));
                    }
                });
    }

    private static Object invoke(Method method, Object target) {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException e) {
            // Of some calls, the data are missing in Datafaker.
            return "";
        }
    }

    private final class Collector implements TracedValues.Tracer {
        private final FakerEngine engine;

        Collector(FakerEngine engine) {
            this.engine = engine;
        }

        @Override
        public String answer(TracedValues.Step step, Supplier<String> value) {
            if (step instanceof TracedValues.Step.Regex regex) {
                regexes.add(regex.regex());
            }
            // What is asked on the way to an answer, too.
            return engine.values().traced(this, value);
        }
    }
}
