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
package io.sandglass.faker.row.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.plan.CompiledExpression;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("locale")
class ValueConvertersTest {
    private static final Instant SUMMER_NOON = Instant.parse("2024-07-01T10:00:00.123456789Z");

    private final ValueConverters converters = new ValueConverters(ZoneId.of("Europe/Berlin"));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("CHAR(3)", "a", StringData.fromString("a  ")),
                Arguments.of("VARCHAR(2)", "𝄞𝄞", StringData.fromString("𝄞𝄞")),
                Arguments.of("VARCHAR(3)", "", StringData.fromString("")),
                Arguments.of("STRING", SUMMER_NOON, StringData.fromString("2024-07-01 12:00:00.123")),
                Arguments.of("BINARY(2)", "a", new byte[] {'a', 0}),
                Arguments.of("VARBINARY(2)", "a", new byte[] {'a'}),
                Arguments.of("BOOLEAN", " fAlSe ", false),
                Arguments.of("BOOLEAN", "TRUE", true),
                Arguments.of("INT", " +5 ", 5),
                Arguments.of("INT", "-2147483648", Integer.MIN_VALUE),
                Arguments.of("DOUBLE", " 1.5 ", 1.5),
                Arguments.of("DECIMAL(4, 2)", " 1.5 ", DecimalData.fromUnscaledLong(150, 4, 2)),
                Arguments.of("DOUBLE", ".5", 0.5),
                Arguments.of("DOUBLE", "5.", 5.0),
                Arguments.of("FLOAT", "0e-99", 0.0f),
                Arguments.of("FLOAT", "1e-45", Float.MIN_VALUE),
                Arguments.of("BIGINT", SUMMER_NOON, SUMMER_NOON.toEpochMilli()),
                Arguments.of("FLOAT", "NaN", Float.NaN),
                Arguments.of("FLOAT", "-Infinity", Float.NEGATIVE_INFINITY),
                Arguments.of("DOUBLE", "1e3", 1000.0),
                Arguments.of("DOUBLE", "NaN", Double.NaN),
                Arguments.of("DOUBLE", "+Infinity", Double.POSITIVE_INFINITY),
                Arguments.of("DECIMAL(4, 2)", "-1.005", DecimalData.fromUnscaledLong(-101, 4, 2)),
                Arguments.of("DECIMAL(4, 2)", "99.994", DecimalData.fromUnscaledLong(9999, 4, 2)),
                Arguments.of("DECIMAL(4, 2)", "1e1", DecimalData.fromUnscaledLong(1000, 4, 2)),
                Arguments.of("DECIMAL(4, 2)", "0.005", DecimalData.fromUnscaledLong(1, 4, 2)),
                // No patience would be enough for their zeros.
                Arguments.of("DECIMAL(4, 2)", "-1e-999999999", DecimalData.fromUnscaledLong(0, 4, 2)),
                Arguments.of("DECIMAL(4, 2)", "1E-99999999999", DecimalData.fromUnscaledLong(0, 4, 2)),
                Arguments.of("DECIMAL(4, 2)", "0e999999999", DecimalData.fromUnscaledLong(0, 4, 2)),
                Arguments.of("DECIMAL(38, 38)", "0.5", DecimalData.fromBigDecimal(new BigDecimal("0.5"), 38, 38)),
                Arguments.of("DATE", "1969-12-31", -1),
                Arguments.of(
                        "DATE", "9999-12-31", (int) LocalDate.of(9999, 12, 31).toEpochDay()),
                Arguments.of("DATE", "0000-01-01", (int) LocalDate.of(0, 1, 1).toEpochDay()),
                Arguments.of("DATE", "2024-07-01 23:59:59", (int)
                        LocalDate.of(2024, 7, 1).toEpochDay()),
                Arguments.of("DATE", Instant.parse("2024-06-30T22:00:00Z"), (int)
                        LocalDate.of(2024, 7, 1).toEpochDay()),
                Arguments.of("TIME(0)", "23:59:59.999", 86_399_000),
                Arguments.of("TIME(1)", "23:59:59.999", 86_399_900),
                Arguments.of("TIME(3)", "23:59", 86_340_000),
                Arguments.of("TIME(3)", "0", 0),
                Arguments.of("TIME(3)", "86399999999999", 86_399_999),
                Arguments.of("TIME(3)", SUMMER_NOON, 43_200_123),
                Arguments.of("TIMESTAMP(0)", "2024-07-01 12:00:00.999", timestamp("2024-07-01T12:00:00Z")),
                Arguments.of("TIMESTAMP(3)", "2024-07-01", timestamp("2024-07-01T00:00:00Z")),
                Arguments.of("TIMESTAMP(3)", "2024-07-01T12:00", timestamp("2024-07-01T12:00:00Z")),
                Arguments.of("TIMESTAMP(3)", "2024-07-01T10:00:00Z", timestamp("2024-07-01T12:00:00Z")),
                Arguments.of("TIMESTAMP(3)", "2024-07-01T10:00:00.5+01:00", timestamp("2024-07-01T11:00:00.5Z")),
                Arguments.of("TIMESTAMP(3)", SUMMER_NOON, timestamp("2024-07-01T12:00:00.123Z")),
                Arguments.of("TIMESTAMP(9)", SUMMER_NOON, timestamp("2024-07-01T12:00:00.123456789Z")),
                Arguments.of("TIMESTAMP(3)", "1969-12-31 23:59:59.9999", timestamp("1969-12-31T23:59:59.999Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", SUMMER_NOON, timestamp("2024-07-01T10:00:00.123Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-07-01 12:00:00", timestamp("2024-07-01T10:00:00Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-01-01 12:00:00", timestamp("2024-01-01T11:00:00Z")),
                // In the hour that the clocks show twice only the offset tells which of the two is meant.
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-10-27T00:30:00Z", timestamp("2024-10-27T00:30:00Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-10-27T02:30:00+01:00", timestamp("2024-10-27T01:30:00Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-10-27 02:30:00", timestamp("2024-10-27T00:30:00Z")),
                Arguments.of("TIMESTAMP_LTZ(3)", "Sun Mar 22 01:59:02 PDT 2026", timestamp("2026-03-22T08:59:02Z")),
                Arguments.of("TIMESTAMP(3)", "Sun Mar 22 01:59:02 PDT 2026", timestamp("2026-03-22T09:59:02Z")),
                Arguments.of("TIMESTAMP(3)", "2026-01-01 00:00:00Z", timestamp("2026-01-01T01:00:00Z")),
                Arguments.of("TIMESTAMP(3)", "2026/01/01 00:00 UTC", timestamp("2026-01-01T01:00:00Z")),
                // And in the hour that they leave out, it is as late as if they had not.
                Arguments.of("TIMESTAMP_LTZ(3)", "2024-03-31 02:30:00", timestamp("2024-03-31T01:30:00Z")),
                Arguments.of("TIMESTAMP(3)", "2024-03-31 02:30:00", timestamp("2024-03-31T02:30:00Z")),
                Arguments.of("INTERVAL YEAR TO MONTH", "-1-06", -18),
                Arguments.of("INTERVAL YEAR TO MONTH", "P1Y6M", 18),
                Arguments.of("INTERVAL YEAR TO MONTH", "+7", 7),
                Arguments.of("INTERVAL DAY TO SECOND", "-1 00:00:00.5", -86_400_500L),
                Arguments.of("INTERVAL DAY TO SECOND", "01:30", 5_400_000L),
                Arguments.of("INTERVAL DAY TO SECOND", "PT1.5S", 1_500L),
                Arguments.of("INTERVAL DAY TO SECOND", "1500", 1_500L));
    }

    private static TimestampData timestamp(String text) {
        return TimestampData.fromInstant(Instant.parse(text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void readsItsForms(String type, Object value, Object expected) {
        assertThat(converters.create(type(type)).convert(value)).isEqualTo(expected);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(
                        "INTERVAL YEAR TO MONTH",
                        "1-6-3",
                        "'1-6-3' isn't an INTERVAL of years and months. Use years-months as in 1-6, ISO 8601 as in P1Y6M, or a whole number of months."),
                Arguments.of(
                        "INTERVAL YEAR TO MONTH",
                        "P1D",
                        "'P1D' isn't an INTERVAL of years and months. Use years-months as in 1-6, ISO 8601 as in P1Y6M, or a whole number of months."),
                Arguments.of(
                        "INTERVAL YEAR TO MONTH",
                        "999999999-0",
                        "'999999999-0' isn't an INTERVAL of years and months. Use years-months as in 1-6, ISO 8601 as in P1Y6M, or a whole number of months."),
                Arguments.of(
                        "INTERVAL DAY TO SECOND",
                        "1 day",
                        "'1 day' isn't an INTERVAL of days to seconds. Use days hours:minutes:seconds as in 1 02:03:04.567, ISO 8601 as in PT26H3M4.567S, or a whole number of milliseconds."),
                Arguments.of(
                        "TIME(3)",
                        "-1",
                        "'-1' isn't of type TIME. Use HH:mm:ss or the nanosecond of the day, 0 to 86399999999999."),
                Arguments.of(
                        "TIME(3)",
                        "24:00:00",
                        "'24:00:00' isn't of type TIME. Use HH:mm:ss or the nanosecond of the day, 0 to 86399999999999."),
                Arguments.of(
                        "BIGINT",
                        "9223372036854775808",
                        "'9223372036854775808' is out of the range of BIGINT, -9223372036854775808 to 9223372036854775807."),
                Arguments.of("BIGINT", "", "'' isn't of type BIGINT. Use a whole number."),
                Arguments.of("DECIMAL(4, 2) NOT NULL", "x", "'x' isn't of type DECIMAL(4, 2). Use a number."),
                Arguments.of(
                        "DECIMAL(4, 2)",
                        "1e999999999",
                        "'1e999999999' is out of the range of DECIMAL(4, 2), which has room for 2 digits before the point."),
                Arguments.of(
                        "DECIMAL(4, 2)",
                        "99.995",
                        "'99.995' is out of the range of DECIMAL(4, 2), which has room for 2 digits before the point."),
                Arguments.of(
                        "DOUBLE",
                        "-1e309",
                        "'-1e309' is out of the range of DOUBLE, -1.7976931348623157E308 to 1.7976931348623157E308."),
                Arguments.of("FLOAT", "1e39", "'1e39' is out of the range of FLOAT, -3.4028235E38 to 3.4028235E38."),
                Arguments.of(
                        "FLOAT", "1e-99", "'1e-99' is too small for FLOAT, whose smallest number above 0 is 1.4E-45."),
                Arguments.of(
                        "DOUBLE",
                        "-1e-400",
                        "'-1e-400' is too small for DOUBLE, whose smallest number above 0 is 4.9E-324."),
                Arguments.of("CHAR(3)", "abcd", "'abcd' has 4 characters, but CHAR(3) has room for 3."),
                Arguments.of("VARCHAR(2)", "𝄞𝄞𝄞", "'𝄞𝄞𝄞' has 3 characters, but VARCHAR(2) has room for 2."),
                Arguments.of("BINARY(2)", "é1", "'é1' has 3 bytes, but BINARY(2) has room for 2."),
                Arguments.of("VARBINARY(2)", "abc", "'abc' has 3 bytes, but VARBINARY(2) has room for 2."));
    }

    static Stream<Arguments> numbersOfOtherLanguages() {
        return Stream.of(
                        "1d", "1.5f", "1L", "0x1p3", "0x10", "٣", "1_000", "1,5", "- 1", "--1", "1e", "e1", ".", "Inf",
                        "nan")
                .flatMap(text -> Stream.of("TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL(4, 2)")
                        .map(type -> Arguments.of(type, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("numbersOfOtherLanguages")
    void refusesOtherFormsOfNumbersForAllTypes(String type, String text) {
        assertThatThrownBy(() -> converters.create(type(type)).convert(text))
                .isInstanceOf(ValueException.class)
                .hasMessageStartingWith("'" + text + "' isn't of type " + type);
    }

    static Stream<Arguments> otherMisfits() {
        return Stream.of(
                Arguments.of(
                        "DATE",
                        "+999999999-12-31",
                        "'+999999999-12-31' is out of the range of DATE, the years 0 to 9999."),
                Arguments.of(
                        "TIMESTAMP(3)",
                        "+10000-01-01 00:00:00",
                        "'+10000-01-01 00:00:00' is out of the range of TIMESTAMP, the years 0 to 9999."),
                Arguments.of(
                        "TIMESTAMP(3)",
                        Instant.MIN,
                        "'-1000000000-01-01T00:00:00Z' is out of the range of TIMESTAMP, the years 0 to 9999."),
                Arguments.of(
                        "TIMESTAMP_LTZ(3)",
                        "-999999999-01-01T00:00:00+18:00",
                        "'-999999999-01-01T00:00:00+18:00' is out of the range of TIMESTAMP_LTZ, the years 0 to 9999."));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"misfits", "otherMisfits"})
    void refusesWhatIsNoValueOfTheType(String type, Object value, String message) {
        ValueConverter converter = converters.create(type(type));

        assertThatThrownBy(() -> converter.convert(value))
                .isInstanceOf(ValueException.class)
                .hasMessage(message);
    }

    private static LogicalType type(String text) {
        return LogicalTypeParser.parse(text, ValueConvertersTest.class.getClassLoader());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zipf.between '1','100','1.1'             | TINYINT        | WholeNumberSource",
                "zipf.between '1','100','1.1'             | INT            | WholeNumberSource",
                "zipf.between '1','1000000000000','1.1'   | INT            | ConvertedSource",
                "zipf.between '1','1000000000000','1.1'   | BIGINT         | WholeNumberSource",
                "zipf.between '1','100','1.1'             | DOUBLE         | DoubleSource",
                "zipf.between '1','100','1.1'             | DECIMAL(5, 2)  | DecimalSource",
                "zipf.between '1','1000','1.1'            | DECIMAL(5, 2)  | ConvertedSource",
                "zipf.between '1','100','1.1'             | STRING         | TextSource",
                "uniform.between '1','100'                | SMALLINT       | WholeNumberSource",
                "normal.between '1','100','50','9'        | INT            | WholeNumberSource",
                "normal.between '1.0','100','50','9'      | DOUBLE         | DoubleSource",
                "normal.between '1.0','1e39','50','9'     | FLOAT          | ConvertedSource",
                "exponential.between '0','100','5'        | BIGINT         | WholeNumberSource",
                "exponential.between '0','1.0','5'        | FLOAT          | DoubleSource",
                "lognormal.between '1','100','5','1'      | BIGINT         | WholeNumberSource",
                "lognormal.between '0','1.0','0.5','1'    | DOUBLE         | DoubleSource",
            })
    void numbersAreDrawnWithoutTextWhereTheyAreSureToFit(String call, String type, String source) {
        CompiledExpression expression = new ExpressionCompiler(
                        Locale.ENGLISH, ZoneOffset.UTC, new SplittableRandom(0), InstantSource.system())
                .compile("#{" + call + "}");

        assertThat(converters.source(expression, type(type)).getClass().getSimpleName())
                .isEqualTo(source);
    }
}
