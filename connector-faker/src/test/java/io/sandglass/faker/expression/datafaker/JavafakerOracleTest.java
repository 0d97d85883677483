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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.ValueForms;
import io.sandglass.faker.expression.datafaker.JavafakerExpressions.Candidate;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.text.Names;
import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Holds every expression that javafaker 1.0.2 evaluates against what it means here. */
@Tag("locale")
@Isolated("It changes defaults of the JVM.")
class JavafakerOracleTest {
    private static final Path DOCUMENT = Path.of("../docs/expressions.md");
    private static final String BEGIN = "<!-- Generated; JavafakerOracleTest compares it with javafaker. -->\n";
    private static final String END = "<!-- End of what is generated. -->\n";

    /** Enough to see what all values have in common. */
    private static final int VALUES = 40;

    /** Enough to see that there are values. */
    private static final int TRIES = 8;

    private static final int EXAMPLE_LENGTH = 60;

    private static final Pattern JAVA_DATE = Pattern.compile("\\w{3} \\w{3} \\d\\d [\\d:]{8} UTC \\d{4}");

    private static final String CONSTANT = "Each key has one constant value. Write the constant.";
    private static final String NO_DATA = "Datafaker has no such data. List the values in `options.option`.";
    private static final String NO_CARD = "These cards are no longer issued, and Datafaker has no numbers for them.";

    /** What does not work here, and why. Dots stand for all that goes on so; case and underscores do not matter. */
    private static final Map<String, String> EXCEPTIONS = new LinkedHashMap<>();

    static {
        EXCEPTIONS.put("address.country_by_code.…", CONSTANT);
        EXCEPTIONS.put("address.country_by_name.…", CONSTANT);
        EXCEPTIONS.put("bank.iban_details.…", CONSTANT);
        EXCEPTIONS.put("invoice.reference.…", CONSTANT);
        EXCEPTIONS.put("stripe.…", CONSTANT);
        EXCEPTIONS.put("source.…", CONSTANT);
        EXCEPTIONS.put("bank.name", NO_DATA);
        EXCEPTIONS.put("heroes.…", NO_DATA);
        EXCEPTIONS.put("internet.image_category", NO_DATA);
        EXCEPTIONS.put("world_cup.…", NO_DATA);
        EXCEPTIONS.put("finance.creditCard 'SWITCH'", NO_CARD);
        EXCEPTIONS.put("finance.creditCard 'SOLO'", NO_CARD);
        EXCEPTIONS.put("finance.credit_card.solo", NO_CARD);
        EXCEPTIONS.put("finance.credit_card.switch", NO_CARD);
        EXCEPTIONS.put(
                "vehicle.license_plate_by_state.MT",
                "Neither library can read two of its six patterns. In javafaker, the call failed from time to time.");
    }

    private static Javafaker javafaker;
    private static List<Candidate> candidates;

    private final Random random = new Random(TestRun.seed("javafaker.seed"));
    private final ExpressionCompiler compiler = TestCompilers.create(Locale.ENGLISH, random);

    @BeforeAll
    static void load() throws IOException, ReflectiveOperationException {
        javafaker = new Javafaker();
        candidates = JavafakerExpressions.of(javafaker);
    }

    @AfterAll
    static void close() throws IOException {
        javafaker.close();
    }

    @Test
    void whatJavafakerEvaluatesIsEvaluatedHere() throws IllegalAccessException {
        Set<String> spellings = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            spellings.add(candidate.expression());
            spellings.addAll(candidate.otherSpellings());
        }
        int evaluated = 0;
        List<String> failures = new ArrayList<>();
        Set<String> exceptionsMet = new HashSet<>();
        for (String expression : spellings) {
            if (!javafaker.evaluates(expression, TRIES)) {
                continue;
            }
            evaluated++;
            String failure = failure(expression);
            String exception = exception(expression);
            if (exception != null) {
                exceptionsMet.add(exception);
            }
            if (failure != null && exception == null) {
                failures.add(expression + ": " + failure);
            } else if (failure == null && exception != null) {
                failures.add(expression + " works, but is an exception");
            }
        }
        assertThat(failures).isEmpty();
        assertThat(exceptionsMet).isEqualTo(EXCEPTIONS.keySet());
        // So that an enumeration which finds little does not pass.
        assertThat(evaluated).isGreaterThan(3500);
    }

    private String failure(String expression) {
        try {
            for (String value : values(expression, TRIES)) {
                if (value.contains("#{")) {
                    return value;
                }
            }
            return null;
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String exception(String expression) {
        String name = Names.normalize(expression.substring(2, expression.length() - 1));
        for (String exception : EXCEPTIONS.keySet()) {
            String start = Names.normalize(exception.replace("…", ""));
            if (exception.endsWith("…") ? name.startsWith(start) : name.equals(start)) {
                return exception;
            }
        }
        return null;
    }

    @Test
    @Tag("heavy")
    void documentSaysWhatLooksOtherwise() throws IOException, IllegalAccessException {
        String expected = "\n| Expression | Value in javafaker 1.0.2 | Value here |\n|---|---|---|\n"
                + String.join("", differences())
                + "\nThese calls of javafaker 1.0.2 don't work:\n\n| Call | Reason |\n|---|---|\n"
                + String.join("", exceptions())
                + "\n";
        Path generated = Path.of("target/javafaker.md");
        Files.writeString(generated, expected);

        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        assertThat(document.substring(begin, document.indexOf(END, begin)))
                .as("the part of %s on javafaker; what belongs there is in %s", DOCUMENT, generated)
                .isEqualTo(expected);
    }

    /** One line for all calls of a method, or spellings of an entry, that differ alike. */
    private List<String> differences() throws IllegalAccessException {
        Map<String, String> lines = new TreeMap<>();
        for (Candidate candidate : candidates) {
            String expression = candidate.expression();
            String[] call = expression.substring(2).split("[ }]", 2)[0].split("\\.", 2);
            // What the JVM's language decides looks otherwise in every JVM.
            boolean isOfJvm = call.length == 2 && Dependence.JVM_DEFAULTS.isOf(call[0], call[1]);
            if (!candidate.oneOverload() || isOfJvm || exception(expression) != null) {
                continue;
            }
            List<String> theirs = javafaker.values(expression, VALUES);
            if (theirs.isEmpty()) {
                continue;
            }
            List<String> ours = values(expression, VALUES);
            Set<String> differences = ValueForms.differences(theirs, ours);
            if (!differences.isEmpty()) {
                String name = Names.normalize(expression.substring(2).split("[ }]")[0]);
                long arguments = expression.chars().filter(c -> c == '\'').count();
                lines.putIfAbsent(
                        name + arguments + differences,
                        "| " + code(expression) + " | " + code(example(theirs.get(0))) + " | "
                                + code(example(ours.get(0))) + " |\n");
            }
        }
        return List.copyOf(lines.values());
    }

    private static List<String> exceptions() {
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        EXCEPTIONS.forEach((exception, reason) ->
                byReason.computeIfAbsent(reason, any -> new TreeSet<>()).add(code(exception)));
        List<String> lines = new ArrayList<>();
        byReason.forEach(
                (reason, exceptions) -> lines.add("| " + String.join(", ", exceptions) + " | " + reason + " |\n"));
        return lines;
    }

    private List<String> values(String expression, int count) {
        random.setSeed(expression.hashCode());
        PointInTimeFormat timeFormat = new PointInTimeFormat(TestCompilers.BERLIN);
        return TestCompilers.values(compiler.compile(expression), count).stream()
                .map(value -> value instanceof Instant ? timeFormat.text(value) : String.valueOf(value))
                .toList();
    }

    /** Not what javafaker's clock says. */
    private static String example(String value) {
        String text = JAVA_DATE.matcher(value).matches() ? "Fri Nov 20 12:00:00 UTC 2026" : value;
        return text.length() > EXAMPLE_LENGTH ? text.substring(0, EXAMPLE_LENGTH) + "…" : text;
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|").replace("`", "'") + "`";
    }
}
