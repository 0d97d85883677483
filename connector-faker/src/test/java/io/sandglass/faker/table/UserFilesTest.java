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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that a table may name, and the whole of what a user reads of those that it may not. */
@Timeout(60) // A pipe or a device would be read for ever.
@Tag("locale")
class UserFilesTest {
    private static final String HINT = " It must be the path of a text file with one value a line.";

    @TempDir
    private Path folder;

    @Test
    void isReadAlsoByALink() throws IOException {
        Path file = Files.writeString(folder.resolve("names.txt"), "\uFEFFÄnne\n\nBo\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatNoException()
                .isThrownBy(() -> assertThat(errorOf(link.toString())).isEqualTo("no error"));
    }

    @Test
    void mayHaveAMegabyte() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mega"), "x".repeat(1023).concat("\n").repeat(1024));

        assertThat(errorOf(file.toString())).isEqualTo("no error");
    }

    @Test
    void isRefusedIfItIsLarger() throws IOException {
        Path file = Files.writeString(
                folder.resolve("more"), "x".repeat(1023).concat("\n").repeat(1024) + "x");

        assertThat(errorOf(file.toString())).isEqualTo(refused(file, "the file is larger than 1048576 bytes"));
    }

    @Test
    void isRefusedIfItIsNoText() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 1});
        Path zeros = Files.writeString(folder.resolve("zeros"), "a\0b");
        Path latin = Files.write(folder.resolve("latin"), "Ä\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(errorOf(binary.toString())).isEqualTo(refused(binary, "the file is not text in UTF-8"));
        assertThat(errorOf(zeros.toString())).isEqualTo(refused(zeros, "the file is not text"));
        assertThat(errorOf(latin.toString())).isEqualTo(refused(latin, "the file is not text in UTF-8"));
    }

    @Test
    void isRefusedIfItHasNoLines() throws IOException {
        Path file = Files.writeString(folder.resolve("empty"), "\n \n");

        assertThat(errorOf(file.toString()))
                .isEqualTo("Table default_catalog.default_database.t can't be read:\nOption 'lists.a.path' is '" + file
                        + "', which has no value. A list needs at least one.");
    }

    @Test
    void isRefusedIfItIsAFolder() {
        assertThat(errorOf(folder.toString())).isEqualTo(refused(folder, "it is a folder"));
    }

    @Test
    void isRefusedIfItIsALinkToNothing() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));

        assertThat(errorOf(link.toString()))
                .isEqualTo(refused(link, "the file doesn't exist where the query is planned"));
    }

    @Test
    void isRefusedIfItIsAPipeOrADevice() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(isMade(List.of("mkfifo", pipe.toString()))).isTrue();

        assertThat(errorOf(pipe.toString())).isEqualTo(refused(pipe, "it is a device or pipe, not a file"));
        assertThat(errorOf("/dev/zero")).isEqualTo(refused(Path.of("/dev/zero"), "it is a device or pipe, not a file"));
    }

    @Test
    void isRefusedIfItCantBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "x");
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();

        assertThat(errorOf(file.toString())).isEqualTo(refused(file, "the planner has no permission to read the file"));
    }

    @Test
    void mayBeNamedByNoName() {
        assertThat(errorOf("a\0b"))
                .isEqualTo(PREFIX
                        + "Option 'lists.a.path' is 'a\0b', but the file doesn't exist where the query is planned."
                        + HINT);
        assertThat(errorOf("")).isEqualTo(PREFIX + "Option 'lists.a.path' is '', but it is a folder." + HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/names.txt",
                "HTTPS://example.com/names.txt",
                "file:///etc/passwd",
                "hdfs://namenode/x",
                "jar:file:/x.jar!/y",
                "s3://bucket/x"
            })
    void isNoUrl(String url) {
        assertThat(errorOf(url))
                .isEqualTo(PREFIX + "Option 'lists.a.path' is '" + url
                        + "', but it is a URL, and the planner reads only local files." + HINT);
    }

    private static final String PREFIX = "Table default_catalog.default_database.t can't be read:\n";

    private static String refused(Path path, String why) {
        return PREFIX + "Option 'lists.a.path' is '" + path + "', but " + why + "." + HINT;
    }

    private static boolean isMade(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String errorOf(String path) {
        return PlanningErrors.of(PlanningErrors.session(
                "c STRING", "'fields.c.expression'='#{list.a}', 'lists.a.path'='" + path.replace("'", "''") + "'"));
    }
}
