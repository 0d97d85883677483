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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/kubernetes.md shows the files in {@code kubernetes}, and they agree with each other and with the build. */
class KubernetesPageTest {

    private static final Pattern IMAGE_OF_FLINK = Pattern.compile("flink:(\\d+)\\.(\\d+)\\.\\d+");
    private static final Pattern FLINK_VERSION = Pattern.compile("flinkVersion: v(\\d+)_(\\d+)");
    private static final Pattern JAR = Pattern.compile("[\\w./-]*/target/[\\w.-]+\\.jar");

    @Test
    void showsAllFiles() throws IOException {
        List<String> shown = Page.read("docs/kubernetes.md").blocks().stream()
                .filter(block -> Set.of("yaml", "dockerfile").contains(block.language()))
                .map(block -> block.text().stripIndent() + "\n")
                .toList();

        assertThat(shown).containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void copiesTheJarsOfDockerCompose() throws IOException {
        List<Path> mounted = ComposeFile.ofCheckout().mounts().stream()
                .map(ComposeFile.Mount::source)
                .filter(source -> source.toString().endsWith(".jar"))
                .toList();
        List<String> dockerfiles =
                files().stream().filter(text -> text.startsWith("FROM")).toList();

        assertThat(dockerfiles).hasSize(2).allSatisfy(dockerfile -> assertThat(
                        JAR.matcher(dockerfile).results().map(jar -> Checkout.ROOT.resolve(jar.group())))
                .containsExactlyInAnyOrderElementsOf(mounted));
    }

    @Test
    void hasOneVersionOfFlink() throws IOException {
        String text = String.join("\n", files());

        assertThat(Stream.of(IMAGE_OF_FLINK, FLINK_VERSION)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(version -> version.group(1) + "." + version.group(2))
                        .distinct())
                .hasSize(1);
    }

    private static List<String> files() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Checkout.ROOT.resolve("kubernetes"))) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
