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
package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.datafaker.CallsWithArguments;
import io.sandglass.faker.expression.datafaker.DatafakerMethod;
import io.sandglass.faker.expression.datafaker.UnsteadyCalls;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is written, an expression is compiled or refused with its place, and a compiled one gives values or says why not.
 *
 * <p>{@code -Dmutated.count=1000000 -Dmutated.seed=7} tries more, and others.
 */
@Tag("locale")
class MutatedExpressionsTest {
    private static final int COUNT = TestRun.size("mutated.count", 2_000, 10_000);
    private static final long SEED = TestRun.seed("mutated.seed");

    /** Of its own thread: others may keep the machine busy. */
    private static final int MAX_SECONDS = 60;

    private static final int MAX_MINUTES_ON_CLOCK = 10;

    /** After so many expressions comes another compiler, as none serves as many columns. */
    private static final int EXPRESSIONS_PER_COMPILER = 500;

    private static final PointInTimeFormat TIME_FORMAT = new PointInTimeFormat(TestCompilers.BERLIN);

    /** A random generator that can repeat its draws. */
    private static final class Draws implements RandomGenerator {
        private SplittableRandom draws = new SplittableRandom(0);

        void startFrom(long seed) {
            draws = new SplittableRandom(seed);
        }

        @Override
        public long nextLong() {
            return draws.nextLong();
        }
    }

    private final Draws draws = new Draws();
    private final TextBuffer buffer = new TextBuffer();
    private ExpressionCompiler compiler = TestCompilers.create(Locale.ENGLISH, draws);
    private Thread worker = Thread.currentThread();
    private int compiled;
    private int failing;
    private int refused;

    @Test
    void everyExpressionIsCompiledOrRefused() throws IOException, InterruptedException, ExecutionException {
        MutatedExpressions expressions = new MutatedExpressions(goodExpressions(), new SplittableRandom(SEED));
        long start = System.nanoTime();
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            worker = new Thread(task, "expressions");
            return worker;
        });
        try {
            for (int i = 0; i < COUNT; i++) {
                if (i % EXPRESSIONS_PER_COMPILER == 0) {
                    compiler = TestCompilers.create(Locale.ENGLISH, draws);
                }
                String expression = expressions.next();
                String problem = problem(thread, expression);
                if (problem != null) {
                    String shrunk = shrunk(thread, expression);
                    throw new AssertionError(shown(String.join(
                            "\n",
                            "seed " + SEED + ", expression " + i + ": " + expression,
                            problem,
                            "shrunk: " + shrunk,
                            problem(thread, shrunk))));
                }
                if (i % 10_000 == 9_999) {
                    report(i + 1, start);
                }
            }
        } finally {
            thread.shutdownNow();
        }
        // Or the expressions are too bad, or too good, to be of use.
        assertThat(compiled).isBetween(COUNT / 5, COUNT * 4 / 5);
        assertThat(refused).isGreaterThan(COUNT / 5);
        assertThat(failing).isBetween(1, COUNT / 5);
    }

    private void report(int count, long start) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d expressions, %d compiled (%d of them without values), %d refused, %.0f s, %d MB%n",
                SEED,
                count,
                compiled,
                failing,
                refused,
                (System.nanoTime() - start) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static List<String> goodExpressions() throws IOException {
        List<String> good = new ArrayList<>(CallsWithArguments.all().keySet());
        CompatibilityTest.expressionsInTheWild().forEach(good::add);
        // Of those without arguments a few will do.
        DatafakerMethod.all()
                .flatMap(DatafakerMethod::expressions)
                .distinct()
                .filter(expression -> expression.contains("'") || expression.hashCode() % 20 == 0)
                .forEach(good::add);
        good.addAll(List.of(
                "#{date.past '15','5','SECONDS'}",
                "#{date.between '2020-01-01','2020-02-01','yyyy-MM-dd'}",
                "#{date.birthday '18','65'}",
                "#{time.past '5','MINUTES'}",
                "#{time.between '10:00','11:00','HH:mm'}",
                "#{csv '2','a','#{Name.firstName}'}",
                "#{csv ';','\"','true','1','a','b'}",
                "#{json 'a','#{json ''b'',''c''}'}",
                "#{jsona '3','a','#{Name.firstName}'}",
                "#{options.weighted 'a','0.5','b','2'}",
                "#{uniform.between '1','1000'}",
                "#{uniform.between '-0.5','1e3'}",
                "#{zipf.between '1','1000000','1.1'}",
                "#{normal.between '0','100','50','15'}",
                "#{normal.between '-1.5','100','50','15'}",
                "#{exponential.between '0','3600','60'}",
                "#{lognormal.between '1','10000','100','0.8'}",
                "#{resolve 'name.first_name'}",
                "#{expression '#{Name.firstName}'}",
                "#{random.nextInt '5','9'}",
                "#{random.hex '8'}"));
        return good;
    }

    /** What is wrong with what happens to an expression; null if nothing is. */
    private @Nullable String problem(ExecutorService thread, String expression)
            throws InterruptedException, ExecutionException {
        Future<@Nullable String> problem = thread.submit(() -> problem(expression));
        long start = workerSeconds();
        for (int minutes = 1; ; minutes++) {
            try {
                return problem.get(1, TimeUnit.MINUTES);
            } catch (TimeoutException e) {
                long seconds = workerSeconds() - start;
                if (seconds >= MAX_SECONDS || minutes == MAX_MINUTES_ON_CLOCK) {
                    e.setStackTrace(worker.getStackTrace());
                    throw new AssertionError(
                            "seed " + SEED + ": " + seconds + " s in " + minutes + " minutes for " + shown(expression),
                            e);
                }
            }
        }
    }

    private long workerSeconds() {
        return TimeUnit.NANOSECONDS.toSeconds(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId()));
    }

    private @Nullable String problem(String expression) {
        try {
            CompiledExpression plan = compiler.compile(expression);
            compiled++;
            for (long seed = 0; seed < 3; seed++) {
                String evaluated = evaluate(plan, seed);
                String appended = append(plan, seed);
                if (!evaluated.equals(appended) && !UnsteadyCalls.areIn(expression)) {
                    return "evaluated " + beginning(evaluated) + "\nappended  " + beginning(appended);
                }
                failing += seed == 0 && evaluated.startsWith("fails: ") ? 1 : 0;
            }
            return null;
        } catch (ExpressionException e) {
            refused++;
            boolean isInside = e.position() >= 1 && e.position() <= expression.codePointCount(0, expression.length());
            boolean isTold = !String.valueOf(e.getMessage()).isBlank()
                    && (expression.contains("null")
                            || !String.valueOf(e.getMessage()).contains("null"));
            return isInside && isTold && !e.excerpt().isEmpty() ? null : "position " + e.position() + ": " + e;
        } catch (Throwable e) {
            return stackTrace(e);
        }
    }

    /** As there may be megabytes behind it. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(1000, text.length())) + " (" + text.length() + " characters)";
    }

    private static String stackTrace(Throwable problem) {
        StringBuilder trace = new StringBuilder(problem.toString());
        for (int i = 0; i < Math.min(20, problem.getStackTrace().length); i++) {
            trace.append("\n  ").append(problem.getStackTrace()[i]);
        }
        return problem.getCause() == null ? trace.toString() : trace + "\n" + stackTrace(problem.getCause());
    }

    private String evaluate(CompiledExpression plan, long seed) {
        draws.startFrom(seed);
        try {
            // Half a character can't be written.
            return new String(
                    TIME_FORMAT.text(plan.evaluate()).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (EvaluationException e) {
            return "fails: " + hasMessage(e);
        }
    }

    private String append(CompiledExpression plan, long seed) {
        draws.startFrom(seed);
        buffer.clear();
        try {
            plan.appendTo(buffer);
            return buffer.toString();
        } catch (EvaluationException e) {
            return "fails: " + hasMessage(e);
        }
    }

    private static boolean hasMessage(EvaluationException e) {
        // The JVM leaves messages of its own out after a while, so that two need not be the same.
        return e.getMessage() != null && !e.getMessage().isBlank();
    }

    /** With escapes, as in Java, in place of what can't be seen. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .forEach(c -> shown.append(
                        c == '\n' || (c >= ' ' && c <= '~') ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        return shown.toString();
    }

    /** A smaller expression with a problem. */
    private String shrunk(ExecutorService thread, String expression) throws InterruptedException, ExecutionException {
        String shrunk = expression;
        for (int length = expression.length() / 2; length > 0; length = length == 1 ? 0 : (length + 1) / 2) {
            for (int from = 0; from + length <= shrunk.length(); ) {
                String shorter = shrunk.substring(0, from) + shrunk.substring(from + length);
                if (problem(thread, shorter) != null) {
                    shrunk = shorter;
                } else {
                    from += length;
                }
            }
        }
        return shrunk;
    }
}
