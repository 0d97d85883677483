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

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/** Datafaker's own values, as texts: what plans are held against. */
final class DatafakerReference {
    private final Faker faker;

    DatafakerReference(Locale locale, RandomGenerator random) {
        this.faker = new Faker(new EvenDigits(), new FakerContext(locale, new RandomService(random)));
    }

    List<String> values(Function<Faker, Object> call, int count) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(text(call.apply(faker)));
        }
        return values;
    }

    static Function<Faker, Object> call(DatafakerMethod method) {
        return faker -> {
            try {
                return method.method().invoke(method.accessor().invoke(faker));
            } catch (InvocationTargetException e) {
                return "fails: " + e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private String text(Object value) {
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        String text = value.getClass().isArray() ? elements(value).toString() : value.toString();
        return text.contains("#{") ? faker.expression(text) : text;
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /**
     * Without a slip of Datafaker: of nine <code>#</code> in a row it takes the last one's digit from a number that goes up
     * to 1,410,065,408, the low bits of ten billion, instead of a billion.
     */
    private static final class EvenDigits extends FakeValuesService {
        private static final String NINE = "#########";

        @Override
        public String numerify(String numberString, FakerContext context) {
            String pattern = numberString;
            while (pattern.contains(NINE)) {
                pattern = pattern.replaceFirst(
                        NINE, String.format("%09d", context.getRandomService().nextInt(1_000_000_000)));
            }
            return super.numerify(pattern, context);
        }

        @Override
        public String bothify(String input, FakerContext context, boolean isUpper) {
            return super.bothify(input.contains(NINE) ? numerify(input, context) : input, context, isUpper);
        }
    }
}
