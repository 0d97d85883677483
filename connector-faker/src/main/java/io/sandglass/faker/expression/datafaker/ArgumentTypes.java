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

import io.sandglass.faker.text.NumberTexts;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of parameters that a text can be converted to. */
final class ArgumentTypes {

    /**
     * The types in the order of their ranks, narrowest first. The narrowest overload wins: for small numbers,
     * {@code numberBetween(int, int)}.
     */
    private static final List<Class<?>> TYPES = List.of(
            boolean.class,
            byte.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class,
            BigInteger.class,
            BigDecimal.class,
            char.class,
            String.class);

    private static final List<Class<?>> NUMBERS = TYPES.subList(1, TYPES.indexOf(char.class));

    private ArgumentTypes() {}

    /** Converts a text. Returns null if the text is not a value of the type. */
    static @Nullable Object value(String text, Class<?> type) {
        try {
            if (type == String.class || type == CharSequence.class) {
                return text;
            } else if (type == boolean.class || type == Boolean.class) {
                return booleanValue(text);
            } else if (type == char.class || type == Character.class) {
                return text.length() == 1 ? text.charAt(0) : null;
            } else if (type == byte.class || type == Byte.class) {
                return Byte.valueOf(wholeNumber(text));
            } else if (type == short.class || type == Short.class) {
                return Short.valueOf(wholeNumber(text));
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(wholeNumber(text));
            } else if (type == long.class || type == Long.class) {
                return Long.valueOf(wholeNumber(text));
            } else if (type == float.class || type == Float.class) {
                return Float.valueOf(number(text));
            } else if (type == double.class || type == Double.class) {
                return Double.valueOf(number(text));
            } else if (type == BigInteger.class) {
                return new BigInteger(wholeNumber(text));
            } else if (type == BigDecimal.class) {
                return new BigDecimal(number(text));
            } else if (type.isEnum()) {
                return enumValue(text, type);
            } else {
                return parsed(text, type);
            }
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Returns the text of a whole number without surrounding blanks, which javafaker ignores too.
     *
     * @throws NumberFormatException if the text is not a whole number
     */
    private static String wholeNumber(String text) {
        return NumberTexts.requireWholeNumber(text.trim());
    }

    private static String number(String text) {
        return NumberTexts.requireNumber(text.trim());
    }

    private static @Nullable Boolean booleanValue(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Returns a constant by its name, in any case and with or without the type's name in front. */
    private static @Nullable Object enumValue(String text, Class<?> type) {
        String name = text.substring(text.indexOf('.') + 1).trim();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** Parses a value of a {@code java.time} type. Returns null for other types and invalid texts. */
    private static @Nullable Object parsed(String text, Class<?> type) {
        if (!isSelfParsing(type)) {
            return null;
        }
        try {
            return type.getMethod("parse", CharSequence.class).invoke(null, text.trim());
        } catch (NoSuchMethodException | InvocationTargetException | IllegalAccessException e) {
            return null;
        }
    }

    private static boolean isSelfParsing(Class<?> type) {
        return type.getName().startsWith("java.time.");
    }

    /** Returns the rank of a type. Of two overloads that accept the same texts, the one with the lower ranks wins. */
    static int rank(Class<?> type) {
        int index = TYPES.indexOf(type == CharSequence.class ? String.class : primitive(type));
        return index < 0 ? TYPES.size() : index;
    }

    /** Returns a description of the allowed texts for some types. Of several numeric types, it names the widest. */
    static String describe(List<Class<?>> types) {
        List<Class<?>> primitives =
                types.stream().<Class<?>>map(ArgumentTypes::primitive).toList();
        Class<?> widest = primitives.stream()
                .filter(NUMBERS::contains)
                .max(Comparator.comparing(NUMBERS::indexOf))
                .orElse(null);
        return primitives.stream()
                .filter(type -> type == widest || !NUMBERS.contains(type))
                .map(ArgumentTypes::description)
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String description(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
        }
        if (isSelfParsing(type)) {
            return "the ISO 8601 form of a value of type " + type.getSimpleName();
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> "true or false";
            case "byte" -> wholeNumber(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case "short" -> wholeNumber(Short.MIN_VALUE, Short.MAX_VALUE);
            case "int" -> wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long" -> wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
            case "BigInteger" -> "a whole number";
            case "char" -> "a single character";
            default -> "a number";
        };
    }

    private static String wholeNumber(long min, long max) {
        return "a whole number from " + min + " to " + max;
    }

    private static Class<?> primitive(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }

    /** Returns whether a text can be converted to the type. */
    static boolean isReadable(Class<?> type) {
        return rank(type) < TYPES.size() || type.isEnum() || isSelfParsing(type);
    }
}
