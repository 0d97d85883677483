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
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.jar.JarFile;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jar that users drop into lib/, opened by itself. */
class PackagedJarITCase {
    private static final Path JAR = Path.of(System.getProperty("packaged.jar"));

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
                            "io/sandglass/faker/catalogue/expressions.tsv",
                            "META-INF/services/io.sandglass.faker.shaded.net.datafaker.idnumbers.IdNumberGenerator");
        }
    }

    @Test
    void namesEveryLibraryInsideAndItsLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0, January 2004");
            assertThat(text(jar, "META-INF/NOTICE"))
                    .contains(
                            "net.datafaker:datafaker:" + System.getProperty("datafaker.version"),
                            "com.googlecode.libphonenumber:libphonenumber:"
                                    + System.getProperty("libphonenumber.version"),
                            "org.yaml:snakeyaml:",
                            "com.github.curious-odd-man:rgxgen:");
            assertThat(text(jar, "META-INF/services/org.apache.flink.table.factories.Factory")
                            .lines())
                    .containsExactly(
                            "io.sandglass.faker.table.FakerTableSourceFactory",
                            "io.sandglass.faker.function.FakerModuleFactory");
        }
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
