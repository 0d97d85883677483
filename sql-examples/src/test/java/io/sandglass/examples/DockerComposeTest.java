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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

/** docker-compose.yml keeps the compose file format, by a check that misses none of the usual slips. */
class DockerComposeTest {

    @Test
    void keepsTheFormat() throws IOException {
        assertThat(ComposeFile.ofCheckout().violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            command: jobmanager | comand: jobmanager  | /services/jobmanager: property 'comand' is not defined
            command: jobmanager | command: 7          | /services/jobmanager/command: integer found
            8081:8081           | 8081:http           | /services/jobmanager/ports/0: does not match
            type: bind          | type: bound         | /services/jobmanager/volumes/0/type: must be the constant
            read_only: true     | read_only: "yes"    | /services/jobmanager/volumes/0/read_only: string found
            target: /opt        | target: opt         | /services/jobmanager/volumes/0/target: does not match
            source: ./          | sauce: ./           | /services/jobmanager/volumes/0: required property 'source'
            image: flink:       | image: Flink:       | /services/jobmanager/image: does not match
            - taskmanager       | - taskmanger        | service 'sql-client' depends on 'taskmanger', which is no service
            services:           | service:            | : required property 'services' not found
            """)
    void refusesSlip(String right, String wrong, String message) throws IOException {
        String yaml = Files.readString(Checkout.ROOT.resolve("docker-compose.yml"));
        assertThat(yaml).contains(right);

        List<String> violations = ComposeFile.parse(yaml.replaceFirst(Pattern.quote(right), wrong))
                .violations();

        assertThat(violations).anySatisfy(violation -> assertThat(violation).startsWith(message));
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertThatThrownBy(() -> ComposeFile.parse("services: {}\nservices: {}\n"))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
