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

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DDLs in the wild contain without being wrong: the old connector never looked at it. */
@Tag("locale")
class LenientOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id INT, twice AS id * 2; 'fields.twice.expression'='#{nothing.of.this}'",
                "id INT, t AS PROCTIME(); 'fields.t.null-rate'='1'",
                "id INT, `index` BIGINT METADATA FROM 'row-index'; 'fields.index.expression'='1'",
                "id INT; 'changelog.mode'='append'",
                "id INT; 'fields.id.length'='1'",
                "id INT; 'fields.id.null-rate'='0'",
                "id INT NOT NULL; 'fields.id.null-rate'='0.0'",
                "id INT; 'property-version'='1'"
            })
    void isLetPass(String columns, String options) {
        SqlSession session = SqlSession.streaming()
                .run("CREATE TABLE t (" + columns + ") WITH ('connector'='faker', 'fields.id.expression'='1', "
                        + options + ")");

        assertThatCode(() -> session.explain("SELECT * FROM t")).doesNotThrowAnyException();
    }

    @Test
    void minusOneRowIsNoEndAsInFlinkFaker() {
        SqlSession session = SqlSession.batch()
                .run("CREATE TABLE t (id INT) WITH ('connector'='faker', 'fields.id.expression'='1',"
                        + " 'number-of-rows'='-1')");

        assertThatThrownBy(() -> session.explain("SELECT * FROM t"))
                .hasMessageContaining("unbounded table")
                .hasMessageContaining("in batch mode");
    }
}
