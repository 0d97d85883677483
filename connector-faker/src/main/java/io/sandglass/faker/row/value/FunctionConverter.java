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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.CompiledExpression;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A converter that consists of functions.
 *
 * @param conversion does what {@link #convert} does
 * @param shorter returns what {@link #shortcut} returns
 * @param unconversion does what {@link #plain} does
 * @param texts returns what {@link #text} returns
 */
record FunctionConverter(
        UnaryOperator<Object> conversion,
        Function<CompiledExpression, @Nullable ValueSource> shorter,
        UnaryOperator<Object> unconversion,
        Function<Object, String> texts)
        implements ValueConverter {

    FunctionConverter(UnaryOperator<Object> conversion, Function<CompiledExpression, @Nullable ValueSource> shorter) {
        this(conversion, shorter, UnaryOperator.identity(), Object::toString);
    }

    FunctionConverter(
            UnaryOperator<Object> conversion, UnaryOperator<Object> unconversion, Function<Object, String> texts) {
        this(conversion, expression -> null, unconversion, texts);
    }

    @Override
    public Object convert(Object value) {
        return conversion.apply(value);
    }

    @Override
    public Object plain(Object internal) {
        return unconversion.apply(internal);
    }

    @Override
    public String text(Object internal) {
        return texts.apply(internal);
    }

    @Override
    public @Nullable ValueSource shortcut(CompiledExpression expression) {
        return shorter.apply(expression);
    }
}
