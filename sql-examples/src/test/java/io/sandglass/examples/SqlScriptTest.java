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
package io.sandglass.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.examples.SqlScript.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code ./sql} decides before anything of Flink starts: whether to build, and what to refuse. It runs in a copy
 * that holds no more of the checkout than it looks at, with programs that only play Java and Maven.
 */
class SqlScriptTest {

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    private static final Run STARTED = new Run(0, List.of("started"), List.of());

    /** What a run says that wants to build: there is no Maven. */
    private static final Run WANTS_TO_BUILD =
            Run.failed("sql: building needs Maven 3.8.6 or newer, and there is no mvn on the PATH.");

    @TempDir
    private Path temporary;

    private Path folder;
    private Path checkout;
    private Path home;
    private Path jdk;
    private SqlScript sql;

    @BeforeEach
    void makeABuiltCheckout() throws IOException {
        folder = temporary.toRealPath();
        checkout = folder.resolve("a checkout");
        home = checkout.resolve("flink-home/target/flink-9.9");
        write("pom.xml", "<flink.version>9.9</flink.version>");
        for (String module : List.of("connector-faker", "session-udfs", "flink-home")) {
            write(module + "/pom.xml", "");
            write(module + "/src/main/Some.java", "");
            write(module + "/src/test/SomeTest.java", "");
        }
        for (String jar : List.of("lib/flink-sql-connector-faker", "lib/flink-session-udfs", "opt/flink-sql-client")) {
            write("flink-home/target/flink-9.9/" + jar + "-1.jar", "");
        }
        write("flink-home/target/flink-9.9/conf/config.yaml", "env.java.opts.all: --add-opens=a/b=ALL-UNNAMED");
        write("flink-home/target/flink-9.9/.built", "");
        Files.copy(Checkout.ROOT.resolve("sql"), checkout.resolve("sql"));
        try (Stream<Path> files = Files.walk(checkout)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(BUILT.minusSeconds(60)));
            }
        }
        Files.setLastModifiedTime(home.resolve(".built"), FileTime.from(BUILT));

        jdk = folder.resolve("jdk");
        writeJava("17.0.15");
        SqlScript.writeProgram(jdk.resolve("bin/javac"), "");
        sql = new SqlScript(checkout, folder).with("JAVA_HOME", jdk.toString());
    }

    private void write(String file, String text) throws IOException {
        Path path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void writeJava(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        SqlScript.writeProgram(jdk.resolve("bin/java"), java(version));
    }

    private String java(String version) {
        return """
                case "$*" in
                  *-version)
                    echo 'openjdk version "%s" 2026-01-01' >&2
                    echo '    java.home = %s' >&2
                    ;;
                  *) echo started ;;
                esac
                """
                .formatted(version, jdk);
    }

    private void changeAfterTheBuild(String file) throws IOException {
        Files.setLastModifiedTime(checkout.resolve(file), FileTime.from(BUILT.plusMillis(1)));
    }

    @Test
    void startsAtOnceWhenNothingChanged() throws Exception {
        assertThat(sql.run()).isEqualTo(STARTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connector-faker/src/test/SomeTest.java", "sql", "flink-home/target/flink-9.9/lib"})
    void startsAtOnceWhenNoSourceChanged(String file) throws Exception {
        changeAfterTheBuild(file);

        assertThat(sql.run()).isEqualTo(STARTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "connector-faker/pom.xml",
                "connector-faker/src/main/Some.java",
                "session-udfs/src/main/Some.java",
                "flink-home/src/main/Some.java"
            })
    void buildsWhenASourceChanged(String file) throws Exception {
        changeAfterTheBuild(file);

        assertThat(sql.run()).isEqualTo(WANTS_TO_BUILD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connector-faker/src/main/Some.java",
                "flink-home/target/flink-9.9/.built",
                "flink-home/target/flink-9.9/lib/flink-sql-connector-faker-1.jar",
                "flink-home/target/flink-9.9/opt/flink-sql-client-1.jar"
            })
    void buildsWhenAFileIsGone(String file) throws Exception {
        Files.delete(checkout.resolve(file));

        assertThat(sql.run()).isEqualTo(WANTS_TO_BUILD);
    }

    @Test
    void showsTheProgressOfABuild() throws Exception {
        changeAfterTheBuild("pom.xml");
        sql.addProgram(
                "mvn",
                """
                if [ "$1" = -version ]; then echo 'Apache Maven 3.8.6 (x)'; exit; fi
                echo '[INFO] Building Sandglass : Faker connector 0.1.0-SNAPSHOT                [2/4]'
                for i in {1..120}; do echo "[INFO] Downloaded from central: x://y/z-$i.jar (1 kB at 1 kB/s)"; done
                echo '[INFO] Building Sandglass : Flink home 0.1.0-SNAPSHOT                     [4/4]'
                mkdir -p '%s/conf'
                """
                        .formatted(home));

        assertThat(sql.run())
                .isEqualTo(new Run(
                        0,
                        List.of("started"),
                        List.of(
                                "sql: building Sandglass and a Flink 9.9 home; the first time this downloads a few hundred MB",
                                "sql: [2/4] Faker connector",
                                "sql: 50 files downloaded",
                                "sql: 100 files downloaded",
                                "sql: [4/4] Flink home",
                                "sql: built")));
    }

    @Test
    void showsWhereABuildFailed() throws Exception {
        changeAfterTheBuild("pom.xml");
        sql.addProgram(
                "mvn",
                """
                if [ "$1" = -version ]; then echo 'Apache Maven 3.9.11 (x)'; exit; fi
                echo '[ERROR] no such thing'
                exit 1
                """);

        assertThat(sql.run())
                .isEqualTo(Run.failed(
                        "sql: building Sandglass and a Flink 9.9 home; the first time this downloads a few hundred MB",
                        "[ERROR] no such thing",
                        "sql: the build failed. The lines above end its log, " + checkout
                                + "/flink-home/target/build.log"));
    }

    @Test
    void refusesAnOldMaven() throws Exception {
        changeAfterTheBuild("pom.xml");
        Path mvn = sql.addProgram("mvn", "echo 'Apache Maven 3.8.5 (x)'");

        assertThat(sql.run())
                .isEqualTo(Run.failed("sql: building needs Maven 3.8.6 or newer, and " + mvn + " is Maven 3.8.5."));
    }

    @Test
    void startsOnAYoungerJava() throws Exception {
        writeJava("21.0.2");

        assertThat(sql.run()).isEqualTo(STARTED);
    }

    @Test
    void doesNotBuildWithAJre() throws Exception {
        changeAfterTheBuild("pom.xml");
        Files.delete(jdk.resolve("bin/javac"));

        assertThat(sql.run())
                .isEqualTo(Run.failed("sql: building needs a JDK 17 or newer, and " + jdk
                        + " has no javac (it is a JRE). Set JAVA_HOME to a JDK."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.22", "1.8.0_392", "9-ea"})
    void refusesAnOldJavaOnThePath(String version) throws Exception {
        Path java = sql.without("JAVA_HOME").addProgram("java", java(version));

        assertThat(sql.run())
                .isEqualTo(Run.failed(
                        "sql: Java " + version + " is too old (" + java + "). Set JAVA_HOME to a JDK 17 or newer."));
    }

    @Test
    void refusesAJavaThatDoesNotRun() throws Exception {
        Path java = sql.without("JAVA_HOME").addProgram("java", "echo 'Unable to locate a Java Runtime.' >&2; exit 1");

        assertThat(sql.run())
                .isEqualTo(Run.failed(
                        "sql: " + java + " does not run. Install a JDK 17 or newer, or set JAVA_HOME to one."));
    }

    @Test
    void missesJava() throws Exception {
        assertThat(sql.without("JAVA_HOME").run())
                .isEqualTo(Run.failed("sql: Java not found. Install a JDK 17 or newer, or set JAVA_HOME to one."));
    }

    @Test
    void missesJavaInJavaHome() throws Exception {
        assertThat(sql.with("JAVA_HOME", "/nowhere").run())
                .isEqualTo(
                        Run.failed(
                                "sql: JAVA_HOME is /nowhere, but there is no bin/java in it. Set JAVA_HOME to a JDK 17 or newer."));
    }

    @Test
    void missesTheScriptBeforeItBuilds() throws Exception {
        changeAfterTheBuild("pom.xml");

        assertThat(sql.run("-hist", "h", "--file", "gone.sql")).isEqualTo(Run.failed("sql: no such file: gone.sql"));
    }

    @Test
    void refusesAScriptThatFlinkCannotOpen() throws Exception {
        Files.createFile(folder.resolve("my script.sql"));

        assertThat(sql.run("-f", "my script.sql"))
                .isEqualTo(Run.failed("sql: Flink's SQL client opens no path with a blank or a % in it: my script.sql. "
                        + "Run ./sql in the file's folder, or rename the file."));
    }

    @Test
    void runsAnExampleInTheRootOfTheCheckout() throws Exception {
        write("sql-examples/00_any.sql", "");
        writeJavaThatTellsItsFolderAndArguments();

        assertThat(sql.run("-f", "a checkout/sql-examples/00_any.sql", "-hist", "history"))
                .isEqualTo(new Run(
                        0,
                        List.of(checkout.toString(), "-f sql-examples/00_any.sql -hist " + folder + "/history"),
                        List.of()));
    }

    @Test
    void runsAnyOtherScriptWhereTheUserIs() throws Exception {
        Files.createFile(folder.resolve("mine.sql"));
        writeJavaThatTellsItsFolderAndArguments();

        assertThat(sql.run("-f", "mine.sql", "-hist", "history"))
                .isEqualTo(new Run(0, List.of(folder.toString(), "-f mine.sql -hist history"), List.of()));
    }

    private void writeJavaThatTellsItsFolderAndArguments() throws IOException {
        SqlScript.writeProgram(
                jdk.resolve("bin/java"),
                java("17.0.15").replace("echo started", "arguments=\"$*\"; pwd; echo \"${arguments##*SqlClient }\""));
    }

    @Test
    void refusesATakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            String message = ("sql: port %d is taken. Stop the program that listens there ('lsof -i :%1$d' names it), "
                            + "or set SANDGLASS_PORT to another port: the cluster takes that and the next.")
                    .formatted(port);

            assertThat(sql.with("SANDGLASS_PORT", Integer.toString(port)).run("--cluster"))
                    .isEqualTo(Run.failed(message));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65535", "123456", "-1"})
    void refusesWhatIsNoPort(String port) throws Exception {
        assertThat(sql.with("SANDGLASS_PORT", port).run("--cluster"))
                .isEqualTo(Run.failed("sql: SANDGLASS_PORT is '" + port + "'. Give a port from 1 to 65534."));
    }

    @Test
    void stopsNoStranger() throws Exception {
        // As if the cluster had ended and its number were ours by now.
        for (String process : List.of("jobmanager", "taskmanager")) {
            write(
                    "flink-home/target/cluster-8081/" + process + ".pid",
                    Long.toString(ProcessHandle.current().pid()));
        }

        assertThat(sql.run("--stop"))
                .isEqualTo(new Run(0, List.of(), List.of("sql: no cluster of this checkout runs on port 8081")));
    }

    @Test
    void explainsItself() throws Exception {
        Run run = sql.run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("  ./sql -f FILE             run a script");
        assertThat(run.err()).isEmpty();
    }
}
