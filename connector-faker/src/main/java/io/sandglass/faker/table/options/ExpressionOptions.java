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
package io.sandglass.faker.table.options;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.flink.configuration.ConfigOption;
import org.jspecify.annotations.Nullable;

/** A reader of the table's options that are expressions without a row, such as {@code sessions.gap}. */
public final class ExpressionOptions {
    private final OptionReader options;
    private final ExpressionCompiler compiler;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     * @param random the source of the expressions' draws
     */
    public ExpressionOptions(
            OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists, RandomGenerator random) {
        this.options = options;
        this.compiler = new ExpressionCompilers(zone, random, InstantSource.system(), lists).forLocale(locale);
    }

    /** Returns an expression of the connector's own. */
    public CompiledExpression compile(String text) {
        return compiler.compile(text);
    }

    /**
     * Compiles the expression of an option and reads a value from it. Reports an invalid expression, and returns null for it.
     *
     * @param reading returns the value, or throws an {@link IllegalArgumentException}, whose message follows the option's name,
     *     or an {@link EvaluationException}
     */
    public <T> @Nullable T read(ConfigOption<String> option, Function<CompiledExpression, T> reading) {
        String text = options.text(option);
        String name = "Option '" + option.key() + "'";
        try {
            return reading.apply(compiler.compile(text));
        } catch (ExpressionException e) {
            options.problem(e.report(name));
        } catch (EvaluationException e) {
            options.problem(name + ": " + e.getMessage() + ".\n  " + text);
        } catch (IllegalArgumentException e) {
            options.problem(name + " " + e.getMessage() + "\n  " + text);
        } catch (InvalidDependencyException e) {
            // Reported for the list that the expression uses.
        }
        return null;
    }
}
