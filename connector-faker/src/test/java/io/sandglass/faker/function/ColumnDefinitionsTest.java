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

import java.util.List;
import java.util.Set;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class ColumnDefinitionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "id BIGINT | id BIGINT",
                "id BIGINT NOT NULL COMMENT 'the, key', b INT | id BIGINT NOT NULL, b INT",
                "id BIGINT comment 'it''s (a <key', b INT | id BIGINT, b INT",
                "id BIGINT PRIMARY KEY NOT ENFORCED COMMENT 'x', b INT | id BIGINT, b INT",
                "id BIGINT CONSTRAINT pk PRIMARY KEY NOT ENFORCED, b INT | id BIGINT, b INT",
                "a INT, b AS a + 1, c AS CAST(a AS STRING), d INT | a INT, d INT",
                "a INT, b AS a < 1, c AS a > 1, d INT | a INT, d INT",
                "a INT, b AS CONCAT('x,', `c,d`, 'COMMENT') COMMENT 'y', d INT | a INT, d INT",
                "a INT, p AS PROCTIME() | a INT",
                "a INT, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL, `partition` INT METADATA, d INT | a INT, d INT",
                "a INT, WATERMARK FOR a AS a - INTERVAL '5' SECOND, d INT | a INT, d INT",
                "a INT, b INT, PRIMARY KEY (a, b) NOT ENFORCED | a INT, b INT",
                "a INT, CONSTRAINT `p k` PRIMARY KEY (a) NOT ENFORCED, UNIQUE (a), b INT | a INT, b INT",
                "`a, b` INT, `c ``(' <` ROW<x INT, y MAP<STRING, DECIMAL(4, 2)>> NOT NULL, d INT | `a, b` INT, `c ``(' <` ROW<`x` INT, `y` MAP<STRING, DECIMAL(4, 2)>> NOT NULL, d INT",
                "r ROW<a INT 'a comment, of Flink', b STRING> COMMENT 'r', d INT | r ROW<`a` INT 'a comment, of Flink', `b` STRING>, d INT",
                "a INT, -- one, 'two\\nb INT /* three, `four */, d INT | a INT, b INT, d INT",
                "`as` INT, `primary` INT, metadata STRING, comment STRING, `watermark` INT, watermarks INT | `as` INT, `primary` INT, metadata STRING, comment STRING, `watermark` INT, watermarks INT",
                "ts TIMESTAMP(3) WITH LOCAL TIME ZONE COMMENT 'x' | ts TIMESTAMP_LTZ(3)",
            })
    void columnsThatHoldDataAreFoundAmongAllThatADdlMayHave(String text, String columns) {
        assertThat(ColumnDefinitions.parse(text.replace("\\n", "\n")).columns())
                .isEqualTo(LogicalTypeParser.parse(
                        "ROW<" + columns + ">", getClass().getClassLoader()));
    }

    @Test
    void plainColumnsAreThoseThatAreWritten() {
        assertThat(ColumnDefinitions.parse("`a, b` INT, `c ``(' <` ROW<x INT>, d DECIMAL(4, 2)")
                        .columns()
                        .getFieldNames())
                .isEqualTo(List.of("a, b", "c `(' <", "d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a INT, b INT, PRIMARY KEY (a) NOT ENFORCED | a",
                "a INT PRIMARY KEY NOT ENFORCED, b INT | a",
                "`a b` INT, CONSTRAINT pk PRIMARY KEY (`a b`) NOT ENFORCED | a b",
            })
    void primaryKeyIsFound(String text, String key) {
        assertThat(ColumnDefinitions.parse(text).roles().keys()).containsExactly(key);
    }

    @Test
    void keyOfSeveralColumnsIsFound() {
        assertThat(ColumnDefinitions.parse("a INT, `b,c` INT, PRIMARY KEY (a, `b,c`) NOT ENFORCED")
                        .roles()
                        .keys())
                .containsExactlyInAnyOrder("a", "b,c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "born TIMESTAMP(3), WATERMARK FOR born AS born - INTERVAL '5' SECOND | born",
                "`my ts` TIMESTAMP(3), watermark for `my ts` as SOURCE_WATERMARK() | my ts",
            })
    void eventTimeIsFound(String text, String column) {
        assertThat(ColumnDefinitions.parse(text).roles().eventTimes()).isEqualTo(Set.of(column));
    }

    @Test
    void watermarkOfAComputedColumnIsSkipped() {
        assertThat(ColumnDefinitions.parse(
                                "ms BIGINT, ts AS TO_TIMESTAMP_LTZ(ms, 3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND")
                        .roles()
                        .eventTimes())
                .isEmpty();
    }
}
