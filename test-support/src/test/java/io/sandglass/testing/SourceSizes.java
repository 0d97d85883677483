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
package io.sandglass.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sizes of a module's main classes and packages. The licence header of a file doesn't count. */
public final class SourceSizes {
    private static final int MAX_FILES = 25;
    private static final long MAX_LINES = 300;
    private static final long MAX_MEDIAN = 80;

    private final Map<Path, Long> lines = new TreeMap<>();

    private SourceSizes(List<Path> files) {
        files.forEach(file -> lines.put(file, linesOf(file)));
    }

    /** Reads the main classes of the module in the working directory. */
    public static SourceSizes ofModule() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return new SourceSizes(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList());
        }
    }

    /** Checks that no package has more than 25 files, no class more than 300 lines, and half of the classes fewer than 80. */
    public void check() {
        Map<Path, Long> files =
                lines.keySet().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        List<Long> sorted =
                lines.values().stream().sorted(Comparator.naturalOrder()).toList();

        assertThat(files)
                .allSatisfy((path, count) ->
                        assertThat(count).as("files in %s", path).isLessThanOrEqualTo(MAX_FILES));
        assertThat(lines)
                .allSatisfy((path, count) ->
                        assertThat(count).as("lines of %s", path).isLessThanOrEqualTo(MAX_LINES));
        assertThat(sorted.get(sorted.size() / 2)).as("median of lines").isLessThan(MAX_MEDIAN);
    }

    private static long linesOf(Path file) {
        try (Stream<String> text = Files.lines(file)) {
            return text.dropWhile(line -> !line.startsWith("package ")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
