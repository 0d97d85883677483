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

/** The types of parameters that a text can be turned into. */
final class ArgumentTypes {

    /**
     * The types that a text can be turned into, narrowest first: of two overloads that take the same arguments, the
     * narrower one is meant, as {@code numberBetween(int, int)} is for small numbers.
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

    /** Null where the text is no value of the type. */
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
     * Returns the text of a whole number without the blanks around it, which javafaker ignores too.
     *
     * @throws NumberFormatException if the text is no whole number
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

    /** Constants in any case, with or without the type's name before them. */
    private static @Nullable Object enumValue(String text, Class<?> type) {
        String name = text.substring(text.indexOf('.') + 1).trim();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** For the types of java.time, which all read their own text. */
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

    /**
     * Returns the rank of a type. Of two overloads that take the same texts, the one with the lower ranks is meant.
     */
    static int rank(Class<?> type) {
        int index = TYPES.indexOf(type == CharSequence.class ? String.class : primitive(type));
        return index < 0 ? TYPES.size() : index;
    }

    /** What a text may be to be a value of one of the types; of several types of number the widest says it all. */
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

    /** Returns whether a text can be turned into a value of the type. */
    static boolean isReadable(Class<?> type) {
        return rank(type) < TYPES.size() || type.isEnum() || isSelfParsing(type);
    }
}
