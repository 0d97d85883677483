package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.text.NumberTexts;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A resolver of overloads. It chooses the overload that accepts a call's arguments and converts the arguments' texts to
 * the overload's types.
 */
public final class Overloads {

    /** An overload and the values to call it with. */
    record Match(Method method, List<Object> values) {}

    /**
     * The types that a text can be converted to, narrowest first. The narrowest overload wins: for small numbers,
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

    private Overloads() {}

    /**
     * Chooses the overload of a call.
     *
     * @param overloads all methods of the name, at least one
     * @throws ExpressionException if none of them accepts the arguments
     */
    static Match choose(Call call, List<Method> overloads) {
        Match best = null;
        for (Method method : overloads) {
            Match coerced = coerce(method, call.arguments());
            if (coerced != null && (best == null || rank(method) < rank(best.method))) {
                best = coerced;
            }
        }
        if (best == null) {
            throw mismatch(call, overloads);
        }
        return best;
    }

    private static @Nullable Match coerce(Method method, List<Argument> arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (!acceptsCount(method, arguments.size())) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        int single = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < single; i++) {
            Object value = coerce(arguments.get(i).value(), types[i]);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[single].getComponentType();
            Object rest = Array.newInstance(type, arguments.size() - single);
            for (int i = single; i < arguments.size(); i++) {
                Object value = coerce(arguments.get(i).value(), type);
                if (value == null) {
                    return null;
                }
                Array.set(rest, i - single, value);
            }
            values.add(rest);
        }
        return new Match(method, values);
    }

    private static boolean acceptsCount(Method method, int count) {
        int parameters = method.getParameterCount();
        // A variable parameter needs two values at least. With one, the call would have no choice.
        return count == parameters || (method.isVarArgs() && count > parameters);
    }

    /** Converts a text. Returns null if the text is not a value of the type. */
    private static @Nullable Object coerce(String text, Class<?> type) {
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

    private static int rank(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int rank = method.isVarArgs() ? 1000 : 0;
        for (int i = 0; i < types.length; i++) {
            rank += coercionRank(types[i]);
        }
        return rank;
    }

    private static int coercionRank(Class<?> type) {
        int index = TYPES.indexOf(type == CharSequence.class ? String.class : primitive(type));
        return index < 0 ? TYPES.size() : index;
    }

    private static ExpressionException mismatch(Call call, List<Method> overloads) {
        List<Method> callable = overloads.stream().filter(Overloads::takesTexts).toList();
        if (callable.isEmpty()) {
            return call.error("'" + call.directive() + "' can't be called: its parameters can't be written as text.");
        }
        List<Argument> arguments = call.arguments();
        List<Method> rightCount = callable.stream()
                .filter(method -> acceptsCount(method, arguments.size()))
                .toList();
        if (rightCount.isEmpty()) {
            return call.wrongCount(signatures(callable));
        }
        int wrong = rightCount.stream()
                .mapToInt(method -> firstWrong(arguments, method))
                .max()
                .orElse(0);
        List<Class<?>> types = rightCount.stream()
                .filter(method -> firstWrong(arguments, method) == wrong)
                .<Class<?>>map(method -> parameterType(method, wrong))
                .toList();
        return call.wrongArgument(wrong, allowed(types));
    }

    private static int firstWrong(List<Argument> arguments, Method method) {
        int i = 0;
        while (i < arguments.size() - 1 && coerce(arguments.get(i).value(), parameterType(method, i)) != null) {
            i++;
        }
        return i;
    }

    private static Class<?> parameterType(Method method, int argument) {
        Class<?>[] types = method.getParameterTypes();
        return method.isVarArgs() && argument >= types.length - 1
                ? types[types.length - 1].getComponentType()
                : types[argument];
    }

    static boolean takesTexts(Method method) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = parameterType(method, i);
            if (coercionRank(type) == TYPES.size() && !type.isEnum() && !isSelfParsing(type)) {
                return false;
            }
        }
        return true;
    }

    private static String signatures(List<Method> methods) {
        List<String> signatures = new ArrayList<>();
        for (Method method : methods) {
            List<String> types = new ArrayList<>();
            for (int i = 0; i < method.getParameterCount(); i++) {
                boolean variable = method.isVarArgs() && i == method.getParameterCount() - 1;
                types.add(parameterType(method, i).getSimpleName() + (variable ? "..." : ""));
            }
            signatures.add(types.isEmpty() ? "no arguments" : "(" + String.join(", ", types) + ")");
        }
        // "no arguments" first, then the shortest.
        signatures.sort(Comparator.comparing((String signature) -> signature.startsWith("("))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
        return String.join(" or ", signatures);
    }

    /** Returns a description of the allowed texts for some types. Of several numeric types, it names the widest. */
    private static String allowed(List<Class<?>> types) {
        List<Class<?>> primitives =
                types.stream().<Class<?>>map(Overloads::primitive).toList();
        Class<?> widest = primitives.stream()
                .filter(NUMBERS::contains)
                .max(Comparator.comparing(NUMBERS::indexOf))
                .orElse(null);
        return primitives.stream()
                .filter(type -> type == widest || !NUMBERS.contains(type))
                .map(Overloads::description)
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
}
