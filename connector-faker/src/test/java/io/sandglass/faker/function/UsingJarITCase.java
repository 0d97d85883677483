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
package io.sandglass.faker.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.reference.ExpressionReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The functions out of the packaged jar, which is then not in {@code lib/}. Isolated, because the job would run on the cluster of a
 * test that runs beside it, and end with that cluster.
 */
@Isolated
class UsingJarITCase {

    @Test
    void areCreatedOneByOne() throws Exception {
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        create(session, "fake", FakerFunction.class);
        create(session, "explain_fake", FakerExplainFunction.class);
        create(session, "fakes", FakerExpressionsFunction.class);

        assertThat(rows(session, "SELECT fake('EUR'), fake('#{zodiac.sign}', 1) IS NULL, explain_fake('EUR')"))
                .containsExactly(Row.of("EUR", false, "constant 'EUR'"));
        assertThat(rows(session, "SELECT expression FROM fakes()"))
                .hasSize(ExpressionReference.read().size());
    }

    private static void create(TableEnvironment session, String name, Class<?> function) {
        session.executeSql("CREATE FUNCTION " + name + " AS '" + function.getName() + "' USING JAR '"
                + Path.of(System.getProperty("packaged.jar")).toUri() + "'");
    }

    private static List<Row> rows(TableEnvironment session, String query) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CloseableIterator<Row> result = session.executeSql(query).collect()) {
            result.forEachRemaining(rows::add);
        }
        return rows;
    }
}
