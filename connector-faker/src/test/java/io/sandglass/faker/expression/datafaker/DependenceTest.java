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

import io.sandglass.faker.expression.Locales;
import io.sandglass.faker.text.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.datafaker.Faker;
import net.datafaker.service.files.EnFile;
import net.datafaker.shaded.snakeyaml.Yaml;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the lists of {@link Dependence} against Datafaker: its bytecode, its data files and its values. Where a test
 * fails after an upgrade of Datafaker, the lists are what to change, and then the generated section of the document.
 */
@Tag("locale")
class DependenceTest {
    private static final Path DOCUMENT = Path.of("../docs/expressions.md");
    private static final String BEGIN = "<!-- Generated from here; DependenceTest compares it with Dependence. -->\n";
    private static final String END = "<!-- Generated to here. -->\n";

    /** Java's ways to ask for the time. */
    private static final Pattern CLOCKS = Pattern.compile(String.join(
            "|",
            "java\\.time\\.(chrono\\.)?\\w+\\.(now|dateNow)\\(.*",
            "java\\.time\\.Clock\\.system.*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*",
            "java\\.util\\.GregorianCalendar\\.<init>\\(.*"));

    /** Java's generators that nobody seeds. */
    private static final Pattern GENERATORS = Pattern.compile(String.join(
            "|",
            "java\\.util\\.UUID\\.randomUUID\\(.*",
            "java\\.lang\\.(Strict)?Math\\.random\\(.*",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.security\\.SecureRandom\\..*",
            "java\\.util\\.(Splittable)?Random\\.<init>\\(\\)",
            "java\\.util\\.random\\.RandomGenerator(Factory)?\\.(of|getDefault|create)\\(.*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"));

    /** How Java asks for settings of its JVM that the values of a few rows need not show. */
    private static final Pattern SETTINGS = Pattern.compile(String.join(
            "|",
            "java\\.time\\.ZoneId\\.systemDefault\\(.*",
            "java\\.util\\.(TimeZone|Locale)\\.getDefault\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*",
            "java\\.lang\\.String\\.(getBytes|toLowerCase|toUpperCase)\\(\\)",
            "java\\.nio\\.file\\.FileSystems\\.getDefault\\(.*",
            "java\\.lang\\.System\\.(lineSeparator|getProperty|getProperties|getenv)\\(.*"));

    /** A call in a text of Datafaker's. */
    private static final Pattern CALL = Pattern.compile("#\\{([\\w.-]+)");

    private static final DatafakerBytecode BYTECODE = new DatafakerBytecode();

    @Test
    void wallClockIsWhatTheBytecodeReads() {
        Set<String> reading = BYTECODE.methodsReaching(
                CLOCKS.asMatchPredicate(),
                // For a hash code. It orders the data files of one path; see the test of these.
                "net.datafaker.internal.helper.SingletonLocale.<init>(java.util.Locale)");
        assertListed(Dependence.WALL_CLOCK, reading);
    }

    @Test
    void ownRandomnessIsWhatTheBytecodeMakes() {
        Set<String> making = BYTECODE.methodsReaching(
                GENERATORS.asMatchPredicate(),
                // For those who give no generator; all providers are given one.
                "net.datafaker.service.RandomService.<clinit>()",
                "net.datafaker.shaded.curiousoddman.rgxgen.visitors.GenerationVisitorBuilder.get()");
        assertListed(Dependence.OWN_RANDOMNESS, making);
    }

    @Test
    void callsInDataFilesAndTextsDependOnTheSeedAlone() throws IOException {
        // Datafaker makes them by reflection, which the bytecode does not show. A name without a provider may be that
        // of
        // a method of any provider.
        Set<String> names = Stream.of(Dependence.values())
                .flatMap(dependence -> dependence.calls().stream())
                .flatMap(name -> Stream.of(name, name.substring(name.indexOf('.') + 1)))
                .map(Names::normalize)
                .collect(Collectors.toSet());
        Set<String> called = new TreeSet<>();
        try (JarFile jar = datafaker()) {
            for (JarEntry file : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!file.getName().matches(".*\\.(yml|class)")) {
                    continue;
                }
                try (InputStream content = jar.getInputStream(file)) {
                    Matcher calls = CALL.matcher(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                    while (calls.find()) {
                        called.add(Names.normalize(calls.group(1)));
                    }
                }
            }
        }
        assertThat(called)
                .contains("name.firstname", "firstname", "regexify")
                .as("what calls them in an entry depends on what they do, and so do the methods that read the entry")
                .doesNotContainAnyElementsOf(names);
    }

    @Test
    void filesOfOnePathShareNoEntry() {
        // Their order is that of hash codes made of the time: the last one of two equal entries would be taken.
        Map<String, Map<Object, String>> filesByEntryByPath = new HashMap<>();
        EnFile.getFiles().forEach(file -> {
            Map<Object, String> filesByEntry =
                    filesByEntryByPath.computeIfAbsent(file.getPath(), path -> new HashMap<>());
            for (Object entry : entries(file).keySet()) {
                assertThat(filesByEntry.put(entry, file.getFile()))
                        .as("another file than %s with %s of %s", file.getFile(), entry, file.getPath())
                        .isNull();
            }
        });
        assertThat(filesByEntryByPath.get("creature")).containsValues("cat.yml", "dog.yml");
    }

    @Test
    @Tag("heavy")
    void earlierCallsChangeWhatIsListed() {
        Map<String, List<String>> alone = DatafakerValues.alone(Locale.ENGLISH, 8);
        Map<String, List<String>> together = DatafakerValues.together(Locale.ENGLISH, 8);
        Set<String> changed = new TreeSet<>();
        alone.forEach((expression, values) -> {
            if (!values.equals(together.get(expression))) {
                changed.add(DatafakerMethod.nameIn(expression));
            }
        });
        changed.removeAll(Dependence.WALL_CLOCK.calls());
        assertListed(Dependence.EARLIER_CALLS, changed);
    }

    /**
     * Two JVMs that have nothing in common but the draws: languages, digits and rules for upper case, zones a day apart,
     * encodings, hash codes of objects, and the salt with which Java orders its immutable sets.
     */
    @Test
    @Tag("heavy")
    void anotherJvmChangesWhatIsListed(@TempDir Path directory) throws IOException, InterruptedException {
        // The data of another locale are read as the English ones are, but some methods ask for it themselves.
        Set<String> askingForLocale =
                BYTECODE.methodsReaching(Predicate.isEqual("net.datafaker.service.FakerContext.getLocale()"));
        List<String> flags = List.of(
                "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockExperimentalVMOptions", "-XX:TieredStopAtLevel=1");
        Jvm egyptian = new Jvm(
                directory.resolve("egyptian"),
                flags,
                askingForLocale,
                "-XX:hashCode=3 -Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns"
                        + " -Dfile.encoding=ISO-8859-1");
        Jvm turkish = new Jvm(
                directory.resolve("turkish"),
                flags,
                askingForLocale,
                "-XX:hashCode=5 -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Chatham"
                        + " -Dfile.encoding=UTF-8");
        Map<String, DatafakerValues.Column> ofEgyptian = egyptian.values();
        Map<String, DatafakerValues.Column> ofTurkish = turkish.values();

        Set<String> changed = new TreeSet<>();
        Set<String> arabic = new TreeSet<>();
        assertThat(ofEgyptian).hasSameSizeAs(ofTurkish).hasSizeGreaterThan(1_400 + 20 * Locales.TAGS.size());
        ofEgyptian.forEach((expression, column) -> {
            DatafakerValues.Column other = Objects.requireNonNull(ofTurkish.get(expression));
            if (!column.hash().equals(other.hash())) {
                changed.add(DatafakerMethod.nameIn(expression));
            }
            if (column.arabic() && !other.arabic()) {
                arabic.add(DatafakerMethod.nameIn(expression));
            }
        });
        // What differs anyway has to be Arabic to be the fault of the locale.
        Set<String> moving = new TreeSet<>(Dependence.WALL_CLOCK.calls());
        moving.addAll(Dependence.OBJECT_IDENTITY.calls());
        Set<String> ofDefaults = new TreeSet<>(changed);
        ofDefaults.removeAll(moving);
        ofDefaults.addAll(arabic);
        ofDefaults.addAll(BYTECODE.methodsReaching(
                SETTINGS.asMatchPredicate(),
                // The format of the time in Twitter's identifiers alone, and the bytes of an ASCII text.
                "net.datafaker.providers.base.Twitter.<clinit>()",
                "net.datafaker.providers.base.Image.generateBase64VectorImage("
                        + "net.datafaker.providers.base.Image$ImageType, int, int)"));
        assertListed(Dependence.JVM_DEFAULTS, ofDefaults);

        Set<String> ofIdentity = new TreeSet<>(changed);
        ofIdentity.removeAll(Dependence.WALL_CLOCK.calls());
        ofIdentity.removeIf(name -> Dependence.JVM_DEFAULTS.calls().contains(name)
                && !Dependence.OBJECT_IDENTITY.calls().contains(name));
        assertListed(Dependence.OBJECT_IDENTITY, ofIdentity);
    }

    @Test
    void methodsAreFoundHoweverTheyAreWritten() {
        assertThat(Dependence.readsWallClock("time_and_date", "PAST")).isTrue();
        assertThat(Dependence.readsWallClock("timeAndDate", "between")).isFalse();
        assertThat(Dependence.isReproducible("timeAndDate", "past")).isTrue();
        assertThat(Dependence.isReproducible("TWITTER", "twitter_id")).isFalse();
        assertThat(Dependence.isReproducible("compass", "word")).isFalse();
        assertThat(Dependence.isReproducible("Money", "currencyCode")).isTrue();
        assertThat(Dependence.isReproducible("Name", "fullName")).isTrue();
    }

    @Test
    void documentListsThem() throws IOException {
        String document = Files.readString(DOCUMENT);
        String listed = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        String expected = Stream.of(Dependence.values())
                .map(dependence -> "- " + reason(dependence) + ":\n  "
                        + new TreeSet<>(dependence.calls())
                                .stream().map(call -> "`" + call + "`").collect(Collectors.joining(", "))
                        + "\n")
                .collect(Collectors.joining("", "\n", "\n"));
        Path generated = Path.of("target/dependences.md");
        Files.writeString(generated, expected);

        assertThat(listed)
                .as("the generated part of %s; what belongs there is in %s", DOCUMENT, generated)
                .isEqualTo(expected);
    }

    private static String reason(Dependence dependence) {
        return switch (dependence) {
            case WALL_CLOCK ->
                """
                    **The wall clock**, for distances from now, ages and years. `idNumber.valid` and `idNumber.invalid`
                      read it only in countries whose id numbers contain a date of birth""";
            case OWN_RANDOMNESS -> "**An unseeded random generator.** Each run has other values";
            case EARLIER_CALLS ->
                """
                    **Earlier calls.** The `compass` calls describe the last point that `compass.compassPoint` gave in any
                      column. The other calls give no value twice""";
            case OBJECT_IDENTITY ->
                "**Memory addresses of objects.** The text contains one, so each JVM has other values";
            case JVM_DEFAULTS ->
                """
                    **The JVM's default locale and time zone, and the operating system's file separator.** They determine
                      the language of currencies, the digits of some countries' id numbers, the lower case of `I`, and the
                      texts of `timeAndDate` patterns. Machines with equal settings give equal values""";
        };
    }

    private static void assertListed(Dependence dependence, Set<String> found) {
        assertThat(new TreeSet<>(dependence.calls()))
                .as("Dependence.%s: what it lists (actual) and what it is in Datafaker (expected)", dependence)
                .isEqualTo(new TreeSet<>(found));
    }

    private static JarFile datafaker() throws IOException {
        URL classFile = Objects.requireNonNull(Faker.class.getResource("Faker.class"));
        JarURLConnection connection = (JarURLConnection) classFile.openConnection();
        // Or the file that is closed is everyone's.
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    /** What a file adds to its path; some that Datafaker lists add nothing, or are not there. */
    private static Map<?, ?> entries(EnFile file) {
        try (InputStream content = Faker.class.getResourceAsStream("/en/" + file.getFile())) {
            if (content == null) {
                return Map.of();
            }
            Map<?, ?> english = (Map<?, ?>) new Yaml().<Map<?, ?>>load(content).get("en");
            Object entries = ((Map<?, ?>) english.get("faker")).get(file.getPath());
            return entries == null ? Map.of() : (Map<?, ?>) entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run of {@link DatafakerValues}. */
    private static final class Jvm {
        private final Path result;
        private final Path log;
        private final Process process;

        Jvm(Path directory, List<String> flags, Set<String> methods, String settings) throws IOException {
            Files.createDirectory(directory);
            this.result = directory.resolve("values");
            this.log = directory.resolve("log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of(settings.split(" ")));
            command.addAll(List.of(
                    "-cp", System.getProperty("java.class.path"), DatafakerValues.class.getName(), result.toString()));
            command.addAll(methods);
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }

        Map<String, DatafakerValues.Column> values() throws IOException, InterruptedException {
            try {
                assertThat(process.waitFor(3, TimeUnit.MINUTES))
                        .as("end of the JVM")
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            return DatafakerValues.read(result);
        }
    }
}
