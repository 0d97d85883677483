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

import io.sandglass.examples.SqlScript.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog of sample tables that the shell creates when it starts. */
class SampleTablesITCase {
    /** The line for users who may not know of the tables. */
    static final String HINT =
            "sql: try the sample tables: SHOW TABLES IN samples.shop; SELECT * FROM samples.shop.customers LIMIT 5;";

    @TempDir
    private Path folder;

    @Test
    void canBeQueriedAtOnce() throws Exception {
        Run run = type(
                """
                SHOW TABLES IN samples.shop;
                SELECT id, payment, ordered_at FROM samples.shop.orders /*+ OPTIONS('number-of-rows' = '2') */;
                """);

        assertThat(run.err()).containsExactly(HINT);
        assertThat(run.out())
                .containsSequence(
                        "|     customers |",
                        "| order_changes |",
                        "|   order_lines |",
                        "|        orders |",
                        "|      products |")
                .anySatisfy(line -> assertThat(line).startsWith("| +I |                    1 |"))
                .anySatisfy(line -> assertThat(line).startsWith("| +I |                    2 |"));
    }

    @Test
    void leaveTheStartToYourOwnScript() throws Exception {
        Files.writeString(folder.resolve("mine.sql"), "CREATE DATABASE mine;");

        Run run = type("SHOW CATALOGS;\nSHOW DATABASES;\n", "-i", "mine.sql");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("|             mine |").noneMatch(line -> line.contains("samples"));
    }

    private Run type(String statements, String... arguments) throws IOException, InterruptedException {
        return new SqlScript(Checkout.ROOT, folder)
                .with("HOME", folder.toString())
                .type(Files.writeString(folder.resolve("typed.sql"), statements), arguments);
    }
}
