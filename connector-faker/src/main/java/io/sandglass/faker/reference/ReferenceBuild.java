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
package io.sandglass.faker.reference;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.expression.datafaker.Dependence;
import io.sandglass.faker.expression.datafaker.Signature;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.syntax.ExpressionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A build step that compiles an example of each call and writes the catalogue. */
final class ReferenceBuild {

    /** The number of values to try. Some calls fail for a fraction of the draws. */
    private static final int TRIALS = 20;

    private static final int MAX_EXAMPLE = 120;

    /** A generator that is reset before each value, so that values don't depend on other calls. */
    private static final class Draws implements RandomGenerator {
        private SplittableRandom draws = new SplittableRandom();

        void seek(String expression) {
            draws = new SplittableRandom(expression.hashCode());
        }

        @Override
        public long nextLong() {
            return draws.nextLong();
        }
    }

    private final Draws draws = new Draws();
    private final ExpressionCompiler compiler = new ExpressionCompilers(
                    ZoneOffset.UTC, draws, InstantSource.fixed(ExampleTable.NOW), ExampleTable.LISTS)
            .forLocale(Locale.ENGLISH);
    private final ExampleTable table = new ExampleTable(draws);

    private ReferenceBuild() {}

    /**
     * Writes the catalogue. Its bytes are the same on all machines.
     *
     * @param args the folder to write to
     * @throws IllegalStateException if a method has no example and isn't listed as a call without an example
     */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        Path file = Path.of(args[0])
                .resolve(ExpressionReference.class.getPackageName().replace('.', '/'))
                .resolve(ExpressionReference.FILE);
        String lines = new ReferenceBuild()
                .entries().stream().map(ReferenceLine::of).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    private List<ReferenceEntry> entries() {
        List<ReferenceEntry> entries = new ArrayList<>();
        for (OwnCall call : OwnCall.ALL) {
            entries.add(entry(
                    call.expression(),
                    call.provider(),
                    call.method(),
                    call.arguments(),
                    call.returns(),
                    false,
                    call.needsTable()));
        }
        List<String> problems = new ArrayList<>();
        for (Signature signature : Signature.all()) {
            if (!OwnCall.isNamed(signature.name()) && !ExampleCalls.LEFT_OUT.containsKey(signature.toString())) {
                try {
                    entries.add(entry(signature));
                } catch (ExpressionException | EvaluationException e) {
                    problems.add(signature + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "No example in " + ExampleCalls.class.getName() + " for\n" + String.join("\n", problems));
        }
        entries.sort(Comparator.comparing(ReferenceEntry::provider)
                .thenComparing(ReferenceEntry::method)
                .thenComparing(ReferenceEntry::expression));
        return entries;
    }

    private ReferenceEntry entry(Signature signature) {
        String expression = ExampleCalls.of(signature);
        if (!signature.isCalledBy(expression)) {
            throw new EvaluationException("'" + expression + "' calls another overload");
        }
        return entry(
                expression,
                signature.provider(),
                signature.method().getName(),
                signature.parameters(),
                signature.method().getReturnType().getSimpleName(),
                signature.isDeprecated(),
                false);
    }

    private ReferenceEntry entry(
            String expression,
            String provider,
            String method,
            String arguments,
            String returns,
            boolean isDeprecated,
            boolean needsTable) {
        boolean readsWallClock = Dependence.readsWallClock(provider, method);
        boolean isReproducible = Dependence.isReproducible(provider, method);
        CompiledExpression compiled = compiler.compile(expression, table);
        // The connector's own calls use a fixed clock, but Datafaker's calls don't.
        boolean isStable = !compiled.callsDatafaker() || (isReproducible && !readsWallClock);
        draws.seek(expression);
        String drawn = text(compiled);
        for (int i = 1; i < TRIALS; i++) {
            var unused = compiled.evaluate();
        }
        return new ReferenceEntry(
                expression,
                provider,
                method,
                arguments,
                returns,
                example(expression, drawn, isStable),
                compiled.kind(),
                compiled.callsDatafaker(),
                readsWallClock,
                isReproducible,
                isDeprecated,
                needsTable);
    }

    private static String example(String expression, String drawn, boolean isStable) {
        String known = ExampleCalls.VALUES.get(expression);
        if ((known == null) != isStable) {
            throw new EvaluationException("'" + expression + "' gives '" + drawn + "', and "
                    + (isStable ? "needs no example value" : "needs an example value"));
        }
        return known == null ? drawn : known;
    }

    private static String text(CompiledExpression expression) {
        TextBuffer buffer = new TextBuffer();
        expression.appendTo(buffer);
        String text = buffer.toString();
        return text.codePointCount(0, text.length()) > MAX_EXAMPLE
                ? text.substring(0, text.offsetByCodePoints(0, MAX_EXAMPLE)) + "…"
                : text;
    }
}
