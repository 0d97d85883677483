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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file: read strictly, judged by the format, and asked for its mounts. */
final class ComposeFile {

    private static final JsonSchema SCHEMA = readSchema();

    private final JsonNode root;

    private ComposeFile(JsonNode root) {
        this.root = root;
    }

    /** Fails with a {@link org.yaml.snakeyaml.error.YAMLException} on anything that is not YAML, or a key given twice. */
    static ComposeFile parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object document = new Yaml(new SafeConstructor(options)).load(yaml);
        return new ComposeFile(new ObjectMapper().valueToTree(document));
    }

    static ComposeFile ofCheckout() throws IOException {
        return parse(Files.readString(Checkout.ROOT.resolve("docker-compose.yml")));
    }

    /** What is wrong, a line each; empty when nothing is. */
    List<String> violations() {
        Stream<String> ofFormat = SCHEMA.validate(root).stream().map(ValidationMessage::getMessage);
        return Stream.concat(ofFormat, unknownDependencies()).toList();
    }

    private Stream<String> unknownDependencies() {
        return root.path("services").properties().stream().flatMap(service -> elements(
                        service.getValue().path("depends_on"))
                .map(JsonNode::asText)
                .filter(name -> !root.path("services").has(name))
                .map(name -> "service '%s' depends on '%s', which is no service".formatted(service.getKey(), name)));
    }

    List<String> images() {
        return elements(root.path("services"))
                .map(service -> service.path("image").asText())
                .distinct()
                .toList();
    }

    /** The mounts of all services, each once. */
    List<Mount> mounts() {
        return elements(root.path("services"))
                .flatMap(service -> elements(service.path("volumes")))
                .map(bind -> new Mount(
                        Checkout.ROOT.resolve(bind.path("source").asText()).normalize(),
                        Path.of(bind.path("target").asText()),
                        bind.path("read_only").asBoolean()))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonSchema readSchema() {
        SchemaValidatorsConfig inEnglish =
                SchemaValidatorsConfig.builder().locale(Locale.ENGLISH).build();
        try (InputStream schema = ComposeFile.class.getResourceAsStream("/compose.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(schema), inEnglish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file or folder of the host, and where a container sees it. */
    record Mount(Path source, Path target, boolean readOnly) {}
}
