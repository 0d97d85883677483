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

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a checkout's {@code ./sql} as a user does, in an environment of its own: a JDK in JAVA_HOME, and on the PATH
 * nothing but the tools the script may use. There is no Maven among them.
 */
final class SqlScript {

    private static final List<String> TOOLS = List.of(
            "bash", "cat", "dirname", "find", "grep", "head", "mkdir", "ps", "rm", "sed", "sleep", "tail", "tee");

    private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));

    private final Path script;
    private final Path workingFolder;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    /** The working folder also takes the programs and what they print. */
    SqlScript(Path checkout, Path workingFolder) throws IOException {
        this.script = checkout.resolve("sql");
        this.workingFolder = workingFolder;
        this.programs = Files.createDirectories(workingFolder.resolve("bin"));
        for (String tool : TOOLS) {
            // Not a link, which JUnit would warn of when it deletes the folder.
            writeProgram(programs.resolve(tool), "/bin/sh", "exec " + onPath(tool) + " \"$@\"\n");
        }
        environment.put("PATH", programs.toString());
        environment.put("JAVA_HOME", javaHome().toString());
    }

    /** The JDK of this JVM, whose Java has no second compiler: a client that runs for seconds starts in half the time. */
    private Path javaHome() throws IOException {
        Path home = Path.of(System.getProperty("java.home", ""));
        Path quick = workingFolder.resolve("quick-jdk");
        Files.createDirectories(quick.resolve("bin"));
        writeProgram(
                quick.resolve("bin/java"),
                "/bin/sh",
                "exec " + home + "/bin/java -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m \"$@\"\n");
        return quick;
    }

    SqlScript with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    SqlScript without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Puts a shell script of this name on the PATH. */
    Path addProgram(String name, String body) throws IOException {
        return writeProgram(programs.resolve(name), body);
    }

    static Path writeProgram(Path file, String body) throws IOException {
        return writeProgram(file, "/usr/bin/env bash", body);
    }

    private static Path writeProgram(Path file, String interpreter, String body) throws IOException {
        Files.writeString(file, "#!" + interpreter + "\n" + body);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return run(NOTHING, 8, arguments);
    }

    /** Types the file's text. Other than a script with -f, this goes on after an error. */
    Run type(Path text, String... arguments) throws IOException, InterruptedException {
        return run(Redirect.from(text.toFile()), 8, arguments);
    }

    private Run run(Redirect in, int minutes, String... arguments) throws IOException, InterruptedException {
        Path out = workingFolder.resolve("out");
        Path err = workingFolder.resolve("err");
        Process process = start(in, Redirect.to(out.toFile()), Redirect.to(err.toFile()), arguments);
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Run(process.waitFor(), Files.readAllLines(out), Files.readAllLines(err));
    }

    Process start(Redirect out, Redirect err, String... arguments) throws IOException {
        return start(NOTHING, out, err, arguments);
    }

    private Process start(Redirect in, Redirect out, Redirect err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectInput(in)
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No '" + tool + "' on the PATH"));
    }

    /** What came of a run. */
    record Run(int exitCode, List<String> out, List<String> err) {

        static Run failed(String... err) {
            return new Run(1, List.of(), List.of(err));
        }

        void assertNoComplaint() {
            assertThat(Stream.concat(out.stream(), err.stream()))
                    .noneMatch(line -> line.matches(".*(WARN|ERROR|Exception).*"));
            assertThat(exitCode).isZero();
        }
    }
}
