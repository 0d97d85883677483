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

import io.sandglass.faker.source.enumerator.GenerationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The values of one {@link GenerationVersion}, in a file of their own: a line for each case, with the first value and a hash of all.
 *
 * <p>{@code -Dgolden.write=true} writes the files of a version that has none. A file that is there is never written again.
 */
public final class GoldenFile {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int MAX_SHOWN = 60;

    private final Path path;

    /** @param name what the values are of, which is not a table with sessions */
    public GoldenFile(String name) {
        this(name, GenerationVersion.WITHOUT_SESSIONS);
    }

    /**
     * @param name what the values are of
     * @param generation their {@link GenerationVersion}
     */
    public GoldenFile(String name, int generation) {
        this.path = FOLDER.resolve(name + "-" + generation + ".tsv");
    }

    /** A line of the file. */
    public static String line(String name, List<String> values) {
        String all = String.join("\n", values);
        return String.join("\t", escaped(name), hash(all), escaped(values.get(0)));
    }

    private static String escaped(String text) {
        String shown = text.codePointCount(0, text.length()) > MAX_SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…"
                : text;
        return shown.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails if a value differs from the file. */
    public void check(List<String> lines) {
        try {
            if (Boolean.getBoolean("golden.write") && !Files.exists(path)) {
                Files.createDirectories(FOLDER);
                Files.write(path, lines);
            }
            assertThat(path)
                    .as("No file of this generation. Write it with -Dgolden.write=true")
                    .exists();
            assertThat(lines)
                    .as(
                            "The values of a seed have changed. A job that is restored from the state of an earlier build would"
                                    + " not go on with its rows. Where that is meant, raise the GenerationVersion of these tables, write the"
                                    + " files of the new version with -Dgolden.write=true, and say so in CHANGELOG.md")
                    .containsExactlyElementsOf(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
