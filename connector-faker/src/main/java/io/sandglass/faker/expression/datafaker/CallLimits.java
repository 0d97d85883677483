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

import io.sandglass.faker.expression.datafaker.regex.Regex;
import io.sandglass.faker.expression.datafaker.regex.RegexException;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.NumberTexts;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The limits of the texts that calls request from Datafaker. They bound the time and memory of a row. */
final class CallLimits {
    private static final int MAX_COUNT = 10_000;
    private static final int MAX_PIXELS = 1_000;

    /** Methods with numeric arguments for a length or a count, by the simple names of their classes, and their limits. */
    private static final Map<String, Integer> LIMITS = Map.ofEntries(
            Map.entry("Commerce.promotionCode", MAX_COUNT),
            Map.entry("Credentials.password", MAX_COUNT),
            Map.entry("Fingerprint.base64", MAX_PIXELS),
            Map.entry("Fingerprint.png", MAX_PIXELS),
            Map.entry("Internet.password", MAX_COUNT),
            Map.entry("Lorem.characters", MAX_COUNT),
            Map.entry("Lorem.fixedString", MAX_COUNT),
            Map.entry("Lorem.maxLengthSentence", MAX_COUNT),
            Map.entry("Lorem.paragraph", MAX_COUNT),
            Map.entry("Lorem.paragraphs", MAX_COUNT),
            Map.entry("Lorem.sentence", MAX_COUNT),
            Map.entry("Lorem.sentences", MAX_COUNT),
            Map.entry("Lorem.words", MAX_COUNT),
            Map.entry("Number.digits", MAX_COUNT),
            Map.entry("Number.randomDigits", MAX_COUNT),
            Map.entry("PhoneNumber.subscriberNumber", MAX_COUNT),
            Map.entry("Text.text", MAX_COUNT),
            Map.entry("Twitter.getLink", MAX_COUNT),
            Map.entry("Twitter.twitterId", MAX_COUNT),
            Map.entry("Vehicle.carOptions", MAX_COUNT),
            Map.entry("Vehicle.standardSpecs", MAX_COUNT));

    /** Maximum number of decimal places to round to. A negative number rounds to tens, hundreds and so on. */
    private static final int MAX_DECIMALS = 100;

    /** Methods that take a regular expression. */
    private static final Set<String> REGEXES = Set.of("BaseFaker.regexify", "Credentials.userId");

    private CallLimits() {}

    /**
     * Checks the arguments of a call.
     *
     * @throws ExpressionException if an argument is beyond the limit
     */
    static void check(Call call, Method method) {
        String name = name(method);
        if (name.equals("Number.randomDouble")) {
            checkDecimals(call);
        }
        int limit = LIMITS.getOrDefault(name, Integer.MAX_VALUE);
        List<Class<?>> types = List.of(method.getParameterTypes());
        for (int i = 0; i < types.size(); i++) {
            if (limit < Integer.MAX_VALUE && (types.get(i) == int.class || types.get(i) == long.class)) {
                long number = NumberTexts.toLong(call.arguments().get(i).value().trim());
                if (number > limit) {
                    throw call.wrongArgument(i, "a whole number up to " + limit);
                }
                // Datafaker subtracts from the number, so one far below 0 would overflow to a large number.
                if (number < -limit) {
                    throw call.wrongArgument(i, "a whole number from " + -limit + " to " + limit);
                }
            } else if (types.get(i) == String.class && REGEXES.contains(name)) {
                checkRegex(call, i);
            }
        }
    }

    private static void checkRegex(Call call, int index) {
        String regex = call.arguments().get(index).value();
        try {
            Regex.check(regex);
        } catch (RegexException e) {
            // Look for a call only now: in a character class such as [#{a.b}], the same characters are not a call.
            int nested = ExpressionParser.firstCallInPattern(regex);
            if (nested >= 0) {
                throw new ExpressionException(
                        "a regular expression can't contain a call. Put the call outside, as in"
                                + " #{Name.lastName}-#{regexify '[0-9]{2}'}.",
                        call.source(), call.arguments().get(index).sourceOffset(nested));
            }
            throw call.wrongArgument(index, e.allowed(), e.offset());
        }
    }

    /** Returns whether a method's only argument is a regular expression. */
    static boolean takesRegex(Method method) {
        return method.getParameterCount() == 1 && REGEXES.contains(name(method));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static void checkDecimals(Call call) {
        int decimals = NumberTexts.toInt(call.arguments().get(0).value().trim());
        if (decimals < -MAX_DECIMALS || decimals > MAX_DECIMALS) {
            throw call.wrongArgument(0, "a whole number from " + -MAX_DECIMALS + " to " + MAX_DECIMALS);
        }
    }
}
