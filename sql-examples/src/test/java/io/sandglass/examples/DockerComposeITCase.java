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
import static org.assertj.core.api.Assumptions.assumeThat;

import io.sandglass.examples.ComposeFile.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docker-compose.yml fits what the build made, and the image: a Flink home at /opt/flink, like ours. */
class DockerComposeITCase {

    private static final Path IMAGE_HOME = Path.of("/opt/flink");
    private static final Pattern OUR_JAR = Pattern.compile("(flink-(?:sql-connector-faker|session-udfs))-.*");

    @Test
    void runsTheFlinkOfTheBuildOnJava17() throws IOException {
        assertThat(ComposeFile.ofCheckout().images()).containsExactly("flink:" + Checkout.flinkVersion() + "-java17");
    }

    @Test
    void mountsOnlyWhatIsThereAndReadOnly() throws IOException {
        assertThat(ComposeFile.ofCheckout().mounts()).isNotEmpty().allSatisfy(mount -> {
            assertThat(mount.source()).exists();
            assertThat(mount.target()).startsWithRaw(IMAGE_HOME);
            assertThat(mount.readOnly()).isTrue();
        });
    }

    /** Without their versions, so that a new version doesn't change docker-compose.yml. */
    @Test
    void mountsTheJarsOfTheHome() throws IOException {
        List<Path> jars = ComposeFile.ofCheckout().mounts().stream()
                .filter(mount -> mount.target().startsWith(IMAGE_HOME.resolve("lib")))
                .map(Mount::source)
                .toList();

        assertThat(jars).hasSameSizeAs(ourJarsInLib());
        for (Path jar : ourJarsInLib()) {
            String name = OUR_JAR.matcher(jar.getFileName().toString()).replaceFirst("$1.jar");
            assertThat(jars)
                    .filteredOn(mounted -> mounted.endsWith(name))
                    .singleElement()
                    .satisfies(mounted -> assertThat(mounted).hasSameBinaryContentAs(jar));
        }
    }

    @Test
    void mountsTheJarsUnderTheirNames() throws IOException {
        assertThat(ComposeFile.ofCheckout().mounts())
                .allSatisfy(mount -> assertThat(mount.target().getFileName())
                        .isEqualTo(mount.source().getFileName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose", "docker compose"})
    void theToolItselfAcceptsTheFile(String tool) throws Exception {
        assumeThat(run(tool + " version 2> /dev/null"))
                .as("'%s version' works", tool)
                .isZero();

        assertThat(run(tool + " config -q")).isZero();
    }

    /** Whatever of ours lies in lib/: two versions of one jar would be found here. */
    private static List<Path> ourJarsInLib() throws IOException {
        try (Stream<Path> lib = Files.list(Checkout.flinkHome().resolve("lib"))) {
            return lib.filter(
                            jar -> OUR_JAR.matcher(jar.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static int run(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", command)
                .directory(Checkout.ROOT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }
}
