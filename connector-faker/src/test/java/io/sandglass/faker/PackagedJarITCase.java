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
package io.sandglass.faker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.jar.JarFile;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar that users drop into lib/, opened by itself. */
class PackagedJarITCase {
    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));

    /** As Maven names it: group, artifact, version. */
    private static final Pattern LIBRARY = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.-]+");

    @Test
    void holdsNothingThatIsNotOursOrUnderOurName() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> classes = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
            assertThat(classes).allMatch(name -> name.startsWith("io/sandglass/faker/"));
            assertThat(classes)
                    .contains(
                            "io/sandglass/faker/table/FakerTableSourceFactory.class",
                            "io/sandglass/faker/shaded/net/datafaker/Faker.class")
                    .noneMatch(name -> name.contains("/org/apache/"));
            // Everything else: the services, the licences and Datafaker's data.
            assertThat(jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> !name.endsWith("/") && !name.endsWith(".class")))
                    .filteredOn(name -> !name.endsWith(".yml"))
                    .filteredOn(name -> !name.contains("/com/google/i18n/phonenumbers/"))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/services/org.apache.flink.table.factories.Factory",
                            "io/sandglass/faker/reference/expressions.tsv",
                            "META-INF/services/io.sandglass.faker.shaded.net.datafaker.idnumbers.IdNumberGenerator");
        }
    }

    @Test
    void namesEveryLibraryInsideAndItsLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0, January 2004");
            assertThat(LIBRARY.matcher(text(jar, "META-INF/NOTICE")).results().map(MatchResult::group))
                    .containsExactlyInAnyOrderElementsOf(bom().keySet());
        }
        // The NOTICE says so of all of them.
        assertThat(bom().values()).containsOnly("Apache-2.0");
    }

    @Test
    void namesWhatFlinkFinds() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/services/org.apache.flink.table.factories.Factory")
                            .lines())
                    .containsExactly(
                            "io.sandglass.faker.table.FakerTableSourceFactory",
                            "io.sandglass.faker.table.SandglassTableSourceFactory",
                            "io.sandglass.faker.function.FakerModuleFactory",
                            "io.sandglass.faker.samples.SamplesCatalogFactory");
        }
    }

    /** The libraries that the build lists for scanners, with their licences. */
    private static Map<String, String> bom() throws IOException {
        JsonNode bom =
                new ObjectMapper().readTree(Path.of(System.getProperty("bom")).toFile());
        Map<String, String> licences = new HashMap<>();
        for (JsonNode library : bom.get("components")) {
            licences.put(
                    library.get("group").asText() + ":" + library.get("name").asText() + ":"
                            + library.get("version").asText(),
                    library.at("/licenses/0/license/id").asText());
        }
        return licences;
    }

    /** Providers, data files, services and resources are found by name, so each way of finding them is walked once. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "en, #{Name.fullName}",
                "en, #{harry_potter.spells}",
                "en, #{idNumber.valid}",
                "en, #{PhoneNumber.cellPhone}",
                "en, \"#{regexify '[a-z]{5}'}\"",
                "en, \"#{json 'a','#{Internet.uuid}'}\"",
                "pt-BR, #{Address.city}",
                "ja, #{Name.lastName}",
                "de, #{PhoneNumber.phoneNumber}"
            })
    void evaluatesExpressionsWithNothingButFlinkBesideIt(String locale, String expression) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, new FlinkOnly())) {
            // As in a cluster, where the thread's loader need not be the connector's.
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            Object compiler = loader.loadClass("io.sandglass.faker.expression.ExpressionCompiler")
                    .getConstructor(Locale.class, ZoneId.class, RandomGenerator.class, InstantSource.class)
                    .newInstance(
                            Locale.forLanguageTag(locale),
                            ZoneOffset.UTC,
                            new SplittableRandom(0),
                            InstantSource.system());
            Object compiled =
                    compiler.getClass().getMethod("compile", String.class).invoke(compiler, expression);
            Method evaluate = loader.loadClass("io.sandglass.faker.expression.plan.CompiledExpression")
                    .getMethod("evaluate");
            evaluate.setAccessible(true);

            assertThat((String) evaluate.invoke(compiled)).isNotBlank().doesNotContain("#{");
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Of the tests' class path only what a Flink distribution has. */
    private static final class FlinkOnly extends ClassLoader {
        private FlinkOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.apache.") || name.startsWith("org.slf4j.")) {
                return PackagedJarITCase.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
