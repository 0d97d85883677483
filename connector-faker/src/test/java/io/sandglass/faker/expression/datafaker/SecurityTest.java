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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.MutatedExpressions;
import io.sandglass.faker.expression.TestCompilers;
import io.sandglass.faker.expression.plan.EvaluationException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.reference.ExpressionReference;
import io.sandglass.faker.reference.ReferenceEntry;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression reaches values, and nothing behind them: no files, no URLs, no classes, no inside of Datafaker. */
@Tag("locale")
class SecurityTest {

    /** What a value may be: nothing that more could be called on. */
    private static final Set<String> VALUES = Set.of(
            "boolean",
            "int",
            "long",
            "float",
            "double",
            "char",
            "byte",
            "short",
            "String",
            "Boolean",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Short",
            "Byte",
            "Character",
            "Number",
            "BigDecimal",
            "BigInteger",
            "Instant",
            "Date",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Timestamp",
            "Duration",
            "Period",
            "UUID",
            "CharSequence",
            "ZoneId");

    private static final Set<String> WATCHED =
            Set.of("jdk.FileRead", "jdk.FileWrite", "jdk.SocketRead", "jdk.SocketWrite", "jdk.ProcessStart");

    @TempDir
    private Path folder;

    @Test
    void whatIsInheritedIsNotCalled() {
        Set<String> names = providers()
                .flatMap(provider -> Providers.callableMethods(provider))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .doesNotContainAnyElementsOf(namesOf(Object.class))
                .doesNotContainAnyElementsOf(namesOf(AbstractProvider.class))
                .doesNotContain("addPath", "addUrl", "doWith", "getFaker", "getProvider", "fakeValuesService");
    }

    @Test
    void methodsThatTakeTextsGiveValuesOnly() {
        Set<String> others = providers()
                .flatMap(Providers::callableMethods)
                .filter(Overloads::takesTexts)
                .filter(method -> !isValue(method.getReturnType()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": "
                        + method.getReturnType().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        // Enums by another name, sets of texts, and addresses made of four or sixteen numbers, which are never
        // resolved.
        assertThat(others)
                .containsExactly(
                        "Cheese.wedge: Wedge",
                        "Compass.compassPoint: Compass",
                        "Emergency.emergencyCase: EmergencyCase",
                        "Finance.ibanSupportedCountries: Set",
                        "Internet.getIpV4Address: InetAddress",
                        "Internet.getIpV6Address: InetAddress",
                        "Internet.getPrivateIpV4Address: InetAddress",
                        "Internet.getPublicIpV4Address: InetAddress",
                        "Options.subset: Set");
    }

    /** The root object loads files and URLs; what of it can be called is listed by name. */
    @Test
    void ofTheRootObjectOnlyDirectivesAreCalled() {
        Set<String> reachable = Arrays.stream(Faker.class.getMethods())
                .filter(method -> Directives.contains(method.getName()))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reachable)
                .containsExactly(
                        "bothify",
                        "csv",
                        "examplify",
                        "json",
                        "jsona",
                        "letterify",
                        "numerify",
                        "regexify",
                        "templatify");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{getClass}",
                "#{Name.getClass}",
                "#{Name.hashCode}",
                "#{Name.toString}",
                "#{Name.notify}",
                "#{Name.notifyAll}",
                "#{Name.wait}",
                "#{Name.wait '1000000'}",
                "#{Name.equals 'x'}",
                "#{Name.getFaker}",
                "#{Name.get_faker}",
                "#{Name.GETCLASS}",
                "#{addPath 'en','/etc/passwd'}",
                "#{addUrl 'en','http://localhost/x.yml'}",
                "#{add_url 'en','file:///etc/passwd'}",
                "#{Faker.addPath 'en','/etc/passwd'}",
                "#{doWith 'x','1'}",
                "#{getProvider 'java.lang.Runtime','x'}",
                "#{getContext}",
                "#{fakeValuesService}",
                "#{Name.class}",
                "#{java.lang.System.exit '1'}",
                "#{System.getProperty 'user.home'}",
                "#{System.getenv 'PATH'}",
                "#{Runtime.exec 'id'}",
                "#{Class.forName 'java.lang.Runtime'}",
                "#{../../etc/passwd}",
                "#{../name.first_name}",
                "#{name.../../x}",
                "#{resolve '../../etc/passwd'}",
                "#{unique.fetchFromYaml '../../etc/passwd'}"
            })
    void whatIsNoValueIsRefused(String expression) {
        ExpressionCompiler compiler = TestCompilers.create(1);

        assertThatThrownBy(() -> compiler.compile(expression).evaluate())
                .satisfies(e ->
                        assertThat(e.getClass().getSimpleName()).isIn("ExpressionException", "EvaluationException"));
    }

    /** A key of a data file that a user may give is a key, and no name of a file. */
    @Test
    void nothingThatIsCalledTakesAFileOrAClass() {
        Set<String> types = providers()
                .flatMap(Providers::callableMethods)
                .filter(Overloads::takesTexts)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .map(type -> type.isArray() ? type.getComponentType() : type)
                .filter(type -> !type.isEnum() && !type.isPrimitive())
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(types).allMatch(type -> List.of("java.lang.", "java.math.", "java.time.").stream()
                .anyMatch(type::startsWith));
        assertThat(types).doesNotContain("java.lang.Class", "java.lang.Object", "java.lang.ClassLoader");
    }

    /** The JVM's own record of what was opened, while all that there is, and much that is not, is called. */
    @Test
    void noFileIsReadNoSocketOpenedAndNoProcessStarted() throws IOException {
        List<String> expressions = ExpressionReference.read().stream()
                .map(ReferenceEntry::expression)
                .toList();
        Path recorded = folder.resolve("calls.jfr");
        try (Recording recording = new Recording()) {
            WATCHED.forEach(event -> recording.enable(event).withThreshold(Duration.ZERO));
            recording.start();
            // That the recording sees what it is to see.
            Files.readString(Files.writeString(folder.resolve("seen"), "x"));
            callEverything(expressions);
            recording.stop();
            recording.dump(recorded);
        }

        List<String> touched = RecordingFile.readAllEvents(recorded).stream()
                .filter(event -> WATCHED.contains(event.getEventType().getName()))
                .filter(event -> event.getThread() != null
                        && event.getThread().getJavaThreadId()
                                == Thread.currentThread().getId())
                // Without a path are the standard streams, which the log and the runner of tests write to.
                .filter(event -> !event.hasField("path") || event.getString("path") != null)
                .map(event -> event.hasField("path") ? event.getString("path") : event.toString())
                .filter(path -> !isOfTheJvm(path))
                .distinct()
                .toList();

        assertThat(touched).containsExactly(folder.resolve("seen").toString());
    }

    /** Its own classes and settings, its entropy, and what it buffers pictures in, as docs/faker-connector.md says. */
    private static boolean isOfTheJvm(String path) {
        return path.endsWith(".jar")
                || path.endsWith(".class")
                || path.endsWith(".yml")
                || path.endsWith("/modules")
                || path.startsWith(System.getProperty("java.home"))
                || path.equals("/dev/urandom")
                || path.matches(".*[/\\\\]imageio\\d+\\.tmp");
    }

    private static void callEverything(List<String> expressions) {
        MutatedExpressions mutated = new MutatedExpressions(expressions, new SplittableRandom(1));
        ExpressionCompiler compiler = TestCompilers.create(1);
        expressions.forEach(expression -> call(compiler, expression));
        for (int i = 0; i < 500; i++) {
            call(compiler, mutated.next());
        }
    }

    private static void call(ExpressionCompiler compiler, String expression) {
        try {
            var unused = compiler.compile(expression).evaluate();
        } catch (ExpressionException | EvaluationException e) {
            // Only what was touched counts.
        }
    }

    private static boolean isValue(Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        return element.isEnum() || VALUES.contains(element.getSimpleName()) || type == List.class;
    }

    private static Stream<Class<?>> providers() {
        return Providers.accessors().<Class<?>>map(Method::getReturnType).distinct();
    }

    private static Set<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
