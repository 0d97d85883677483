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
package io.sandglass.faker.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesCatalogTest {
    private final TableEnvironment env = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'scale' = '0'             | Option 'scale' is '0', but must be a number from 0.01 to 1000, such as '10'.",
                "'scale' = '1001'          | Option 'scale' is '1001', but must be a number from 0.01 to 1000, such as '10'.",
                "'scale' = 'NaN'           | Option 'scale' is 'NaN', but must be a number from 0.01 to 1000, such as '10'.",
                "'scale' = 'big'           | Option 'scale' is 'big', but must be a number from 0.01 to 1000, such as '10'.",
                "'seed' = '1.5'            | Option 'seed' is '1.5', but must be a whole number, such as '42'.",
                "'number-of-rows' = '-1'   | Option 'number-of-rows' is '-1', but must be a whole number from 0 to 1000000000000, such as '1000'.",
                "'rows-per-second' = '0'   | Option 'rows-per-second' is '0', but must be a number greater than 0, such as '5' or '0.5'.",
                "'default-database'='shp'  | Option 'default-database' is 'shp', but the catalog has no such database. Did you mean 'shop'? Databases: shop, web, iot, bank, types."
            })
    void refusesInvalidOptions(String option, String problem) {
        assertThat(rootProblem("CREATE CATALOG samples WITH ('type' = 'sandglass-samples', " + option + ")"))
                .isEqualTo(problem);
    }

    @Test
    void refusesUnknownOptions() {
        assertThat(rootProblem("CREATE CATALOG samples WITH ('type' = 'sandglass-samples', 'scales' = '1')"))
                .contains("Unsupported options:", "scales", "Supported options:", "number-of-rows", "scale", "seed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE DATABASE samples.mine",
                "DROP DATABASE samples.shop CASCADE",
                "ALTER DATABASE samples.shop SET ('a' = 'b')",
                "DROP TABLE samples.shop.orders",
                "ALTER TABLE samples.shop.orders SET ('seed' = '2')",
                "ALTER TABLE samples.shop.orders RENAME TO other"
            })
    void isReadOnly(String statement) {
        createCatalog();

        assertThat(rootProblem(statement))
                .isEqualTo(
                        "The catalog 'samples' is read-only. Use another catalog. To change a table, create one LIKE it there, for"
                                + " example: CREATE TABLE my_orders WITH ('rows-per-second' = '5') LIKE samples.shop.orders;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE samples.shop.mine (id INT) WITH ('connector' = 'faker')",
                "CREATE TABLE samples.shop.mine LIKE samples.shop.orders",
                "CREATE VIEW samples.shop.mine AS SELECT * FROM samples.shop.orders",
                "CREATE FUNCTION samples.shop.mine AS 'io.sandglass.faker.function.FakerFunction'"
            })
    void takesNoObjects(String statement) {
        createCatalog();

        assertThat(rootProblem(statement))
                .isEqualTo("The catalog 'samples' is read-only. Create 'mine' in another catalog, for example as"
                        + " default_catalog.default_database.mine.");
    }

    @Test
    void doesWhatTheProblemSays() {
        createCatalog();

        env.executeSql("CREATE TABLE my_orders WITH ('rows-per-second' = '5') LIKE samples.shop.orders");

        assertThat(env.explainSql("SELECT * FROM my_orders")).contains("my_orders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1000"})
    void canBeReadAtEachScale(String scale) throws Exception {
        env.executeSql("CREATE CATALOG samples WITH ('type' = 'sandglass-samples', 'scale' = '" + scale + "')");
        Catalog catalog = env.getCatalog("samples").orElseThrow();

        for (String database : catalog.listDatabases()) {
            for (String table : catalog.listTables(database)) {
                assertThat(env.explainSql("SELECT * FROM samples." + database + "." + table))
                        .contains(table);
            }
        }
    }

    private void createCatalog() {
        env.executeSql("CREATE CATALOG samples WITH ('type' = 'sandglass-samples')");
    }

    private String rootProblem(String statement) {
        try {
            env.executeSql(statement);
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return String.valueOf(root.getMessage());
        }
        return "no problem";
    }
}
