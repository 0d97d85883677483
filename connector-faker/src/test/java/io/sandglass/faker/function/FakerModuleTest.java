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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Locale;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.factories.FactoryUtil;
import org.apache.flink.table.module.Module;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module, and what a user can get wrong in a call of its functions. */
@Tag("locale")
class FakerModuleTest {

    @Test
    void isFoundByItsName() {
        assertThat(load(Map.of())).isInstanceOf(FakerModule.class);
    }

    @Test
    void refusesOptionsItDoesNotKnow() {
        assertThatThrownBy(() -> load(Map.of("seed", "1")))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessageContaining("Unsupported options:\n\nseed");
    }

    private static Module load(Map<String, String> options) {
        return FactoryUtil.createModule(
                "faker", options, new Configuration(), Thread.currentThread().getContextClassLoader());
    }

    @Test
    void findsFunctionsInAnyCaseAndNoOthers() {
        Module module = load(Map.of());

        assertThat(module.listFunctions())
                .containsExactlyInAnyOrder("FAKER", "FAKER_EXPLAIN", "FAKER_EXPRESSIONS", "FAKER_INFER");
        assertThat(module.listFunctions())
                .allSatisfy(name -> assertThat(module.getFunctionDefinition(name.toLowerCase(Locale.ROOT)))
                        .isPresent());
        assertThat(module.getFunctionDefinition("FAKE")).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`FAKER('#{Name.fistName}')` | `Expression, character 8: provider 'Name' has no method 'fistName'. Did you mean 'firstName'?\n  #{Name.fistName}\n         ^`",
                "`FAKER('#{number.numberBetween ''1'',''x''}', 1)` | `Expression, character 29: argument 2 of 'number.numberBetween' is 'x', allowed is a number.\n  #{number.numberBetween '1','x'}\n                              ^`",
                "`FAKER_EXPLAIN('#{Nmae.firstName}')` | `Expression, character 3: there is no provider 'Nmae'. Did you mean 'Name'?\n  #{Nmae.firstName}\n    ^`",
                "`FAKER('#{Lorem.characters ''5'',''2''}')` | `Expression: 'Lorem.characters' fails: Min (5) > Max (2).\n  #{Lorem.characters '5','2'}`",
                "`FAKER(UPPER('#{name}'))` | `The expression must be a text in quotes, such as '#{Name.firstName}'. It can't be a column or computed value, because the planner compiles it.`",
                "`FAKER(CAST(NULL AS STRING))` | `The expression must be a text in quotes, such as '#{Name.firstName}'. It can't be a column or computed value, because the planner compiles it.`",
                "`FAKER(5)` | `The expression must be a text in quotes, such as '#{Name.firstName}'. It can't be a column or computed value, because the planner compiles it.`",
                "`FAKER('x', MAP['a', 1])` | `The key is of type MAP<CHAR(1) NOT NULL, INT NOT NULL> NOT NULL, but MAP and MULTISET can't be part of a key, because their entries have no order.`",
                "`FAKER('x', ARRAY[MAP['a', 1]])` | `The key is of type ARRAY<MAP<CHAR(1) NOT NULL, INT NOT NULL> NOT NULL> NOT NULL, but MAP and MULTISET can't be part of a key, because their entries have no order.`",
            })
    void mistakeIsReportedWithTheWholeText(String call, String message) {
        assertThat(errorOf(call)).isEqualTo(message);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^''^ | ^COLUMNS'': the list is empty.^",
                "^'id'^ | ^COLUMNS'id': near character 3, <KEYWORD> expected but was <END_SUBTYPE>.^",
                "^'id BIGINT,'^ | ^COLUMNS'id BIGINT,': near character 11, a column is missing.^",
                "^'id BIGINT, id INT'^ | ^COLUMNS'id BIGINT, id INT': Field names must be unique. Found duplicates: [id]^",
                "^'id BIGINT, d DATE, date DATE'^ | ^COLUMNS'id BIGINT, d DATE, date DATE': near character 19, <IDENTIFIER> expected but was <KEYWORD>.^",
                "^'id BIGINT, , b INT'^ | ^COLUMNS'id BIGINT, , b INT': near character 11, a column is missing.^",
                "^'id BIGINT COMMENT none'^ | ^COLUMNS'id BIGINT COMMENT none': near character 11, only METADATA, PRIMARY KEY NOT ENFORCED, and COMMENT with a text in quotes may follow a type.^",
                "^'id BIGINT COMMENT ''a, b'', c INTT OR'^ | ^COLUMNS'id BIGINT COMMENT 'a, b', c INTT OR': near character 33, <LIST_SEPARATOR> expected but was <IDENTIFIER>.^",
                "^'id BIGINT, PRIMARY KEY (nr) NOT ENFORCED'^ | ^COLUMNS'id BIGINT, PRIMARY KEY (nr) NOT ENFORCED': the primary key names column 'nr', which isn't in the list.^",
                "^'share DECIMAL(99, 1) 100%s'^ | ^COLUMNS'share DECIMAL(99, 1) 100%s': Decimal precision must be between 1 and 38 (both inclusive).^",
                "^'a INT, r ROW<id BIGNT>'^ | ^COLUMNS'a INT, r ROW<id BIGNT>': field 'r.id' is of type `BIGNT`, which isn't a type of Flink. Did you mean 'BIGINT'?^",
                "^'a INT> NOT NULL'^ | ^COLUMNS'a INT> NOT NULL': near character 16, Unexpected token: >^",
                "^'a VARIANT, r ROW<b INT>'^ | ^No values can be generated for column 'a' of type VARIANT: use STRING and PARSE_JSON(...) in a view or computed column.^",
                "^'r ROW<b BITMAP>'^ | ^No values can be generated for field 'r.b' of type BITMAP: generate ARRAY<INT> and build it in a query.^",
                "^'t TIMESTAMP(3) WITH TIME ZONE'^ | ^No values can be generated for column 't' of type TIMESTAMP(3) WITH TIME ZONE: Flink doesn't store columns of this type; use TIMESTAMP_LTZ.^",
                "^CAST(NULL AS STRING)^ | ^The columns must be a text in quotes, such as 'id BIGINT, email STRING'. They can't be a column or computed value, because the planner reads them.^",
                "^5^ | ^The columns must be a text in quotes, such as 'id BIGINT, email STRING'. They can't be a column or computed value, because the planner reads them.^",
            })
    void mistakeInColumnsIsReportedWithTheWholeText(String columns, String message) {
        assertThat(errorOfQuery("SELECT * FROM FAKER_INFER(" + columns + ")"))
                .isEqualTo(
                        message.replace(
                                "COLUMNS",
                                "The columns must be names and types as in CREATE TABLE, such as 'id BIGINT, email STRING'. Found "));
    }

    @ParameterizedTest
    @CsvSource({"FAKER()", "FAKER('a' 1)", "'FAKER(''a'', 1, 2)'", "'FAKER_EXPLAIN(''a'', 1)'"})
    void wrongNumberOfArgumentsIsRefused(String call) {
        assertThat(errorOf(call)).isNotEqualTo("no error");
    }

    private static String errorOf(String call) {
        return errorOfQuery("SELECT " + call);
    }

    private static String errorOfQuery(String query) {
        TableEnvironment session = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        session.executeSql("LOAD MODULE faker");
        Throwable failure = catchThrowable(() -> session.executeSql(query));
        return failure == null
                ? "no error"
                : ExceptionUtils.getRootCause(failure).getMessage();
    }
}
