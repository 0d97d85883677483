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
package io.sandglass.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A user's project has the jars as dependencies: it sees the published POMs, and nothing of this checkout. */
class ExampleProjectITCase {

    private static final Path FOLDER = Path.of("target/dependent-project").toAbsolutePath();
    private static final Path LOCAL_REPOSITORY = Path.of(System.getProperty("local.repository", ""));
    private static final String VERSION = System.getProperty("sandglass.version", "");
    private static final String FLINK_VERSION = System.getProperty("flink.version", "");

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void theExamplePassesItsTests() throws Exception {
        Folders.delete(FOLDER);
        Path repository = linkLocalRepository(FOLDER.resolve("repository"));
        install("connector-faker", "flink-sql-connector-faker", repository);
        install("session-udfs", "flink-session-udfs", repository);
        Path project = Checkout.copyExampleTo(FOLDER.resolve("user"), "junit");
        // Without this folder, Maven would read the JVM options of this checkout.
        Files.createDirectory(project.resolve(".mvn"));
        String log =
                Maven.run(project, FOLDER.resolve("test.log"), Map.of(), "-Dmaven.repo.local=" + repository, "test");

        assertThat(log).contains("Tests run: 12, Failures: 0, Errors: 0, Skipped: 0");
    }

    /** Copies the jar and the POM that a release publishes. */
    private static void install(String module, String artifact, Path repository) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve("io/sandglass").resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(Checkout.original(Path.of(module, "target", name + ".jar")), folder.resolve(name + ".jar"));
        Files.copy(Checkout.original(Path.of(module, ".flattened-pom.xml")), folder.resolve(name + ".pom"));
    }

    @Test
    void theExampleHasTheVersionsOfThisBuild() throws IOException {
        assertThat(Checkout.original(Path.of("examples/junit/pom.xml")))
                .content()
                .contains("<flink.version>" + FLINK_VERSION + "</flink.version>")
                .contains("<sandglass.version>" + VERSION + "</sandglass.version>");
    }

    /** Returns a local repository with all that this build's has, but without artifacts of this project: they may be old. */
    private static Path linkLocalRepository(Path repository) throws IOException {
        Path ours = LOCAL_REPOSITORY.resolve("io/sandglass");
        Files.createDirectories(repository.resolve("io"));
        for (Path folder : List.of(LOCAL_REPOSITORY, LOCAL_REPOSITORY.resolve("io"))) {
            try (Stream<Path> parts = Files.list(folder)) {
                for (Path part : parts.filter(part -> !ours.startsWith(part)).toList()) {
                    Files.createSymbolicLink(repository.resolve(LOCAL_REPOSITORY.relativize(part)), part);
                }
            }
        }
        return repository;
    }
}
