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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextOrigin;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan that calls a method of Datafaker for each value. */
final class ProviderCall implements CompiledExpression {
    private final String directive;
    private final Object target;
    private final Method method;
    private final List<Object> arguments;
    private final @Nullable TextOrigin originOfParts;
    private final PointInTimeFormat timeFormat;
    private final MethodHandle handle;

    /**
     * @param directive the call as the user wrote it, for messages
     * @param target the provider, or the root object
     * @param arguments a value of the parameter's type, or a {@link DrawnArgument}, for each parameter
     * @param originOfParts the origin of all parts of the value; null if the arguments spell the value out
     */
    ProviderCall(
            String directive,
            Object target,
            Method method,
            List<Object> arguments,
            @Nullable TextOrigin originOfParts,
            PointInTimeFormat timeFormat) {
        this.directive = directive;
        this.target = target;
        this.method = method;
        this.arguments = List.copyOf(arguments);
        this.originOfParts = originOfParts;
        this.timeFormat = timeFormat;
        this.handle = handle();
    }

    private MethodHandle handle() {
        try {
            MethodHandle any = MethodHandles.publicLookup().unreflect(method).asFixedArity();
            MethodHandle bound = Modifier.isStatic(method.getModifiers()) ? any : any.bindTo(target);
            for (Object argument : arguments) {
                bound = argument instanceof DrawnArgument drawn
                        ? MethodHandles.collectArguments(
                                bound, 0, drawn.handle(bound.type().parameterType(0)))
                        : MethodHandles.insertArguments(bound, 0, argument);
            }
            return bound.asType(MethodType.methodType(Object.class));
        } catch (IllegalAccessException e) {
            throw new EvaluationException("'" + directive + "' can't be called", e);
        }
    }

    /** Returns the same call with other arguments of the same types. */
    ProviderCall withArguments(List<Object> others) {
        return new ProviderCall(directive, target, method, others, originOfParts, timeFormat);
    }

    String directive() {
        return directive;
    }

    Object target() {
        return target;
    }

    Method method() {
        return method;
    }

    /** Returns the class, the method and the number of arguments, such as {@code Number.digits/1}. */
    String overload() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/" + arguments.size();
    }

    List<Object> arguments() {
        return arguments;
    }

    /** A key that is equal for equivalent calls. */
    record Key(Object target, Method method, List<Object> arguments) {}

    Key key() {
        return new Key(target, method, arguments);
    }

    /** Returns the number of characters of the arguments. */
    long length() {
        return texts().mapToLong(String::length).sum();
    }

    /** Returns whether an argument contains a text. */
    boolean mentions(String text) {
        return texts().anyMatch(argument -> argument.contains(text));
    }

    private Stream<String> texts() {
        return arguments.stream()
                .flatMap(
                        argument -> argument instanceof Object[] several ? Arrays.stream(several) : Stream.of(argument))
                .map(Object::toString);
    }

    @Override
    public ProviderCall withOrigin(TextOrigin origin) {
        return new ProviderCall(directive, target, method, arguments, origin, timeFormat);
    }

    /** Returns the origin of all parts of the value, or null if the arguments spell the value out. */
    @Nullable
    TextOrigin originOfParts() {
        return originOfParts;
    }

    @Override
    public TextOrigin origin() {
        return originOfParts == null ? TextOrigin.SPELLED_OUT : originOfParts;
    }

    /** Returns a message for users. Only for invalid arguments, it is understandable without the exception's name. */
    private static String reason(Throwable e) {
        String name = e.getClass().getSimpleName();
        if (e.getMessage() == null) {
            return name;
        }
        return e instanceof IllegalArgumentException ? e.getMessage() : name + ": " + e.getMessage();
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // Older providers return dates.
    public Object evaluate() {
        Object value;
        try {
            value = (Object) handle.invokeExact();
        } catch (StackOverflowError e) {
            throw new EvaluationException("'" + directive + "' fails: it calls itself endlessly", e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new EvaluationException("'" + directive + "' fails: " + reason(e), e);
        }
        if (value == null) {
            throw new EvaluationException("'" + directive + "' returned no value");
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof Instant || value instanceof Number || value instanceof Boolean) {
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

    @Override
    public void appendTo(TextBuffer text) {
        text.append(text(evaluate()));
    }

    /** Returns a value of this call as text. */
    String text(Object value) {
        return timeFormat.text(value);
    }

    @Override
    public PlanKind kind() {
        return PlanKind.CALL;
    }

    @Override
    public List<CompiledExpression> parts() {
        return arguments.stream()
                .filter(DrawnArgument.class::isInstance)
                .flatMap(argument -> ((DrawnArgument) argument).plans().stream())
                .toList();
    }

    @Override
    public String describe() {
        return "call of Datafaker's " + method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
