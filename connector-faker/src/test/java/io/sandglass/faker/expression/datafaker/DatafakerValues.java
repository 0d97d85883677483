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

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of all expressions of {@link DatafakerMethod}; also as a program, for a JVM with other settings. */
final class DatafakerValues {
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");

    /** A random generator whose position is set before each value, as that of a row is. */
    private static final class Draws implements RandomGenerator {
        private SplittableRandom draws = new SplittableRandom();

        void seek(Locale locale, String expression, int row) {
            draws = new SplittableRandom(Objects.hash(locale, expression, row));
        }

        @Override
        public long nextLong() {
            return draws.nextLong();
        }
    }

    private final Locale locale;
    private final Draws draws = new Draws();
    private final ExpressionCompiler compiler;

    private DatafakerValues(Locale locale) {
        this.locale = locale;
        this.compiler = TestCompilers.create(locale, draws);
    }

    /** Values by expression, each from an engine that has made no other expression's values. */
    static Map<String, List<String>> alone(Locale locale, int rows) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String expression : expressions()) {
            DatafakerValues engine = new DatafakerValues(locale);
            CompiledExpression compiled = engine.compile(expression);
            List<String> column = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                column.add(engine.value(expression, compiled, row));
            }
            values.put(expression, column);
        }
        return values;
    }

    /** The same from one engine, which has made one value of each before, and makes the last row first. */
    static Map<String, List<String>> together(Locale locale, int rows) {
        return together(locale, expressions(), rows);
    }

    private static Map<String, List<String>> together(Locale locale, List<String> expressions, int rows) {
        DatafakerValues engine = new DatafakerValues(locale);
        Map<String, CompiledExpression> compiled = new TreeMap<>();
        expressions.forEach(expression -> compiled.put(expression, engine.compile(expression)));
        compiled.forEach((expression, value) -> engine.value(expression, value, rows));
        Map<String, List<String>> values = new TreeMap<>();
        for (int row = rows - 1; row >= 0; row--) {
            for (Map.Entry<String, CompiledExpression> entry : compiled.entrySet()) {
                values.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(engine.value(entry.getKey(), entry.getValue(), row));
            }
        }
        values.values().forEach(Collections::reverse);
        return values;
    }

    private static List<String> expressions() {
        return DatafakerMethod.all()
                .flatMap(DatafakerMethod::expressions)
                .distinct()
                .toList();
    }

    private CompiledExpression compile(String expression) {
        try {
            return compiler.compile(expression);
        } catch (ExpressionException e) {
            return compiler.compile("refused");
        }
    }

    private String value(String expression, CompiledExpression compiled, int row) {
        draws.seek(locale, expression, row);
        try {
            return String.valueOf(compiled.evaluate());
        } catch (EvaluationException e) {
            // Without the message: the JVM leaves that of its own exceptions out after a while.
            return "fails";
        }
    }

    /**
     * Writes the columns of all expressions in English and those of some methods in all other locales.
     *
     * @param args the file to write, for {@link #read}, and the names of the methods
     */
    public static void main(String[] args) throws IOException {
        Set<String> methods = Set.of(args);
        List<String> expressions = expressions().stream()
                .filter(expression -> methods.contains(DatafakerMethod.nameIn(expression)))
                .toList();
        try (BufferedWriter file = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
            write(file, "English", together(Locale.ENGLISH, 10));
            for (String tag : Locales.TAGS) {
                write(file, tag, together(Locales.parse(tag), expressions, 3));
            }
        }
    }

    private static void write(BufferedWriter file, String where, Map<String, List<String>> columns) throws IOException {
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            String values = String.join("\n", column.getValue());
            file.write(String.join(
                    "\t",
                    column.getKey() + " in " + where,
                    Integer.toHexString(values.hashCode()),
                    String.valueOf(ARABIC.matcher(values).find())));
            file.newLine();
        }
    }

    /** The columns that a program has written, by expression and locale. */
    static Map<String, Column> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            parts -> parts[0], parts -> new Column(parts[1], Boolean.parseBoolean(parts[2]))));
        }
    }

    /**
     * Some values of an expression.
     *
     * @param hash of all of them
     * @param arabic whether any of them has an Arabic letter or digit
     */
    record Column(String hash, boolean arabic) {}
}
