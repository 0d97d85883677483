package io.sandglass.faker.expression;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** What a method of Datafaker returns. */
final class MethodValue implements CompiledExpression {
    private final String directive;
    private final Object target;
    private final Method method;
    private final Object[] arguments;
    private final boolean freeText;

    /**
     * @param directive how the user wrote the call, for messages
     * @param target the provider, or the root object
     */
    MethodValue(String directive, Object target, Method method, List<Object> arguments, boolean freeText) {
        this.directive = directive;
        this.target = target;
        this.method = method;
        this.arguments = arguments.toArray();
        this.freeText = freeText;
    }

    @Override
    public boolean isFreeText() {
        return freeText;
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // Older providers return it.
    public Object evaluate() {
        Object value;
        try {
            value = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof VirtualMachineError error) {
                throw error;
            }
            // Only of an argument that was refused is the message alone meant for people.
            String reason = cause instanceof IllegalArgumentException ? cause.getMessage() : cause.toString();
            throw new EvaluationException("'" + directive + "' fails: " + reason, cause);
        } catch (IllegalAccessException e) {
            throw new EvaluationException("'" + directive + "' can't be called", e);
        }
        if (value == null) {
            throw new EvaluationException("'" + directive + "' gave no value");
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof Instant) {
            return value;
        }
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        return value.getClass().isArray() ? elements(value).toString() : value.toString();
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
