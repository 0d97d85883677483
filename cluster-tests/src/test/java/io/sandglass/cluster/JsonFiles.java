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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a filesystem sink has committed: a JSON object a line. Files that are not committed begin with a dot. */
final class JsonFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonFiles() {}

    static <T> List<T> read(Path folder, Function<JsonNode, T> line) throws IOException {
        List<T> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> !name.getFileName().toString().startsWith("."))
                    .toList()) {
                for (String text : Files.readAllLines(file)) {
                    read.add(line.apply(MAPPER.readTree(text)));
                }
            }
        }
        return read;
    }

    static @Nullable Long numberOrNull(JsonNode value) {
        return value.isNull() ? null : Long.valueOf(value.asLong());
    }

    /** Of a TIMESTAMP as SQL writes it, taken for UTC. */
    static long millis(JsonNode timestamp) {
        return LocalDateTime.parse(timestamp.asText().replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
