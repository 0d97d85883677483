package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Argument;
import io.sandglass.faker.expression.Expression.Call;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the overload that takes a call's arguments and turns their texts into its types. */
final class Arguments {

    /** An overload and the values to call it with. */
    record Coerced(Method method, List<Object> values) {}

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

    private Arguments() {}

    /**
     * @param overloads the methods that have the name, at least one
     * @throws ExpressionException if none of them takes the arguments
     */
    static Coerced choose(Call call, String source, List<Method> overloads) {
        Coerced best = null;
        for (Method method : overloads) {
            Coerced coerced = coerce(method, call.arguments());
            if (coerced != null && (best == null || rank(method) < rank(best.method))) {
                best = coerced;
            }
        }
        if (best == null) {
            throw mismatch(call, source, overloads);
        }
        return best;
    }

    private static @Nullable Coerced coerce(Method method, List<Argument> arguments) {
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
        return new Coerced(method, values);
    }

    private static boolean acceptsCount(Method method, int count) {
        int parameters = method.getParameterCount();
        // Not a single value for a variable part: such a call would have nothing to choose from.
        return count == parameters || (method.isVarArgs() && count > parameters);
    }

    /** Null where the text is no value of the type. */
    private static @Nullable Object coerce(String text, Class<?> type) {
        try {
            if (type == String.class || type == CharSequence.class) {
                return text;
            } else if (type == boolean.class || type == Boolean.class) {
                return booleanValue(text);
            } else if (type == char.class || type == Character.class) {
                return text.length() == 1 ? text.charAt(0) : null;
            } else if (type == byte.class || type == Byte.class) {
                return Byte.valueOf(text.trim());
            } else if (type == short.class || type == Short.class) {
                return Short.valueOf(text.trim());
            } else if (type == int.class || type == Integer.class) {
                return Integer.valueOf(text.trim());
            } else if (type == long.class || type == Long.class) {
                return Long.valueOf(text.trim());
            } else if (type == float.class || type == Float.class) {
                return Float.valueOf(text.trim());
            } else if (type == double.class || type == Double.class) {
                return Double.valueOf(text.trim());
            } else if (type == BigInteger.class) {
                return new BigInteger(text.trim());
            } else if (type == BigDecimal.class) {
                return new BigDecimal(text.trim());
            } else if (type.isEnum()) {
                return enumValue(text, type);
            } else {
                return parsed(text, type);
            }
        } catch (NumberFormatException e) {
            return null;
        }
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

    private static int rank(Method method) {
        Class<?>[] types = method.getParameterTypes();
        int rank = method.isVarArgs() ? 1000 : 0;
        for (int i = 0; i < types.length; i++) {
            int index = TYPES.indexOf(types[i]);
            rank += index < 0 ? TYPES.size() : index;
        }
        return rank;
    }

    private static ExpressionException mismatch(Call call, String source, List<Method> overloads) {
        List<Method> callable = overloads.stream().filter(Arguments::takesTexts).toList();
        String takes = "'" + call.directive() + "' takes "
                + (callable.isEmpty() ? "no arguments that can be written" : signatures(callable));
        List<Method> rightCount = callable.stream()
                .filter(method -> acceptsCount(method, call.arguments().size()))
                .toList();
        if (rightCount.isEmpty()) {
            String quotes =
                    call.unquotedText() ? " Arguments are written in single quotes, and so is each of them." : "";
            return new ExpressionException(
                    takes + ", found " + count(call.arguments().size()) + "." + quotes, source, call.offset());
        }
        int wrong = firstWrong(call.arguments(), rightCount);
        Argument argument = call.arguments().get(wrong);
        String types = rightCount.stream()
                .map(method -> typeName(parameterType(method, wrong)))
                .distinct()
                .collect(Collectors.joining(" or "));
        return new ExpressionException(
                takes + "; argument " + (wrong + 1) + " is '" + argument.value() + "', allowed is " + types + ".",
                source,
                argument.offset());
    }

    /** The argument at which the overload that gets furthest fails. */
    private static int firstWrong(List<Argument> arguments, List<Method> overloads) {
        int furthest = 0;
        for (Method method : overloads) {
            int i = 0;
            while (i < arguments.size() - 1 && coerce(arguments.get(i).value(), parameterType(method, i)) != null) {
                i++;
            }
            furthest = Math.max(furthest, i);
        }
        return furthest;
    }

    private static Class<?> parameterType(Method method, int argument) {
        Class<?>[] types = method.getParameterTypes();
        return method.isVarArgs() && argument >= types.length - 1
                ? types[types.length - 1].getComponentType()
                : types[argument];
    }

    private static boolean takesTexts(Method method) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            Class<?> type = parameterType(method, i);
            if (!TYPES.contains(type) && !type.isEnum() && !isSelfParsing(type)) {
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
            signatures.add("(" + String.join(", ", types) + ")");
        }
        signatures.sort((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b));
        return String.join(" or ", signatures);
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class || type == short.class || type == byte.class) {
            return "a whole number (" + type.getSimpleName() + ")";
        }
        if (type == double.class || type == float.class || type == BigDecimal.class) {
            return "a number (" + type.getSimpleName() + ")";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == char.class || type == Character.class) {
            return "a single character";
        }
        return "a " + type.getSimpleName();
    }

    private static String count(int arguments) {
        return arguments == 0 ? "none" : String.valueOf(arguments);
    }
}
