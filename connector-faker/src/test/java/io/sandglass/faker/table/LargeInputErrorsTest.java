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

import static io.sandglass.faker.table.ErrorTable.mistake;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Numbers near the end of what can be counted, and texts that nobody would write by hand: a few words come of them, and soon.
 *
 * <p>The time is a bound for a hang: each of them would take minutes at least if it grew with the square of the text.
 */
@Timeout(60)
@Tag("locale")
class LargeInputErrorsTest implements ErrorTable {
    private static final int MEGABYTE = 1 << 20;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "unique numbers with too many digits to compare all of them",
                        "d DOUBLE",
                        "'fields.d.expression'='#{regexify ''[0-9]{4}[.]0{9000}''}', 'fields.d.unique'='true', 'number-of-rows'='2'",
                        """
                        Option 'fields.d.unique' is 'true', but the expression has 10000 values, too many to test whether two of them are the same DOUBLE. Use whole numbers, such as #{uniform.between '1','1000000'}, or another type.
                          #{regexify '[0-9]{4}[.]0{9000}'}"""),
                mistake(
                        "long value",
                        "id INT",
                        "'fields.id.expression'='1', 'seed'='" + "9".repeat(MEGABYTE) + "'",
                        "Option 'seed' is '" + "9".repeat(1482) + "… (1045638 more) …" + "9".repeat(1456)
                                + "', but must be a whole number, such as '42'."),
                mistake(
                        "long name of an unknown column",
                        "id INT, `" + "x".repeat(100) + "` INT",
                        "'fields.id.expression'='1', 'fields." + "x".repeat(100) + ".expression'='1', 'fields."
                                + "x".repeat(10_000) + ".expression'='1'",
                        "Unknown option 'fields." + "x".repeat(1477) + "… (17179 more) …" + "x".repeat(1383)
                                + "'. Columns: id, " + "x".repeat(100) + "."),
                mistake(
                        "number of more digits than any",
                        "d DECIMAL(38, 0)",
                        "'fields.d.expression'='" + "9".repeat(10_001) + "'",
                        "Option 'fields.d.expression' doesn't fit column 'd' of type DECIMAL(38, 0): '"
                                + "9".repeat(1423) + "… (17155 more) …" + "9".repeat(1500)),
                mistake(
                        "blanks behind now",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'='now - " + " ".repeat(MEGABYTE) + "'",
                        "Option 'event-time.start' is 'now - " + " ".repeat(1464) + "… (1045772 more) …"
                                + " ".repeat(1340)
                                + "', but must be a point in time from 0000-01-02 00:00:00 to 9999-12-31 00:00:00 UTC, such as '2026-01-01 00:00:00', '2026-01-01T00:00:00Z', 'now' or 'now - 7 d'."),
                mistake(
                        "silence that is too long to be told",
                        "id INT",
                        "'fields.id.expression'='1', 'sessions.keys'='2', 'event-time.start'='now', 'sessions.idle'='9223372036854775807 ms'",
                        "Option 'sessions.idle' is '9223372036854775807 ms', but must be a duration from 1 ms to 106751 d, such as '5 min'."),
                mistake(
                        "more changes than can be counted",
                        "id BIGINT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'number-of-rows'='9223372036854775806'",
                        "Option 'number-of-rows' is '9223372036854775806', but with 'changelog.mode' the maximum is 1000000000000000 rows. Make it smaller, or leave it out."),
                mistake(
                        "end after more changes than can be counted",
                        "id BIGINT, PRIMARY KEY (id) NOT ENFORCED",
                        "'fields.id.expression'='#{sequence.next}', 'changelog.mode'='upsert', 'event-time.start'='2000-01-01 00:00:00', 'event-time.end'='9000-01-01 00:00:00', 'event-time.step'='1 micro'",
                        "Option 'event-time.end' gives the table 220898707200000000 rows, but with 'changelog.mode' the maximum is 1000000000000000 rows. Use an earlier end, or leave it out."),
                mistake(
                        "lengths above a million in several columns",
                        "a ARRAY<INT>, b ARRAY<INT>, c ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.length'='600000', 'fields.b.expression'='1', 'fields.b.length'='600000', 'fields.c.expression'='1', 'fields.c.length'='600000'",
                        "With column 'b' a row may have 1200000 values, but only 1000000 are allowed. Shorten the lengths of columns."),
                mistake(
                        "texts that fill the memory together",
                        "id INT, a ARRAY<STRING>",
                        "'fields.id.expression'='1', 'fields.a.expression'='#{regexify ''[a-z]{1000}''}', 'fields.a.length'='0..100000'",
                        "With field 'a.element', whose values have up to 1000 characters, a row may have 100000001 characters, but only 50000000 are allowed. Shorten values or lengths."),
                mistake(
                        "padding that fills the memory",
                        "a CHAR(2147483647), b BINARY(50000001)",
                        "'fields.a.expression'='x', 'fields.b.expression'='x'",
                        """
                        Option 'fields.a.expression' doesn't fit column 'a' of type CHAR(2147483647): all of its values would have 2147483647 characters, but only 16777216 are allowed in one value. Make the column shorter.
                          x
                        Option 'fields.b.expression' doesn't fit column 'b' of type BINARY(50000001): all of its values would have 50000001 bytes, but only 16777216 are allowed in one value. Make the column shorter.
                          x"""),
                mistake(
                        "options of watermarks that can't be read",
                        "id INT",
                        "'fields.id.expression'='1', 'scan.watermark.emit.strategy'='often', 'scan.watermark.idle-timeout'='soon', 'scan.watermark.alignment.max-drift'='-5 s', 'scan.watermark.alignment.update-interval'='99999999999999999999 d'",
                        """
                        Option 'scan.watermark.emit.strategy' is 'often', but must be 'on-event' or 'on-periodic'.
                        Option 'scan.watermark.alignment.max-drift' is '-5 s', but must be a duration, such as '5 s'.
                        Option 'scan.watermark.alignment.update-interval' is '99999999999999999999 d', but must be a duration, such as '5 s'.
                        Option 'scan.watermark.idle-timeout' is 'soon', but must be a duration, such as '5 s'."""));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                Arguments.of(
                        "now in any case and with blanks",
                        "id INT",
                        "'fields.id.expression'='1', 'event-time.start'=' NOW-1 d '"),
                Arguments.of(
                        "watermarks",
                        "id INT",
                        "'fields.id.expression'='1', 'scan.watermark.emit.strategy'='ON-EVENT', 'scan.watermark.idle-timeout'='0 s'"),
                Arguments.of(
                        "a million values",
                        "a ARRAY<INT>, b ARRAY<INT>",
                        "'fields.a.expression'='1', 'fields.a.length'='999999', 'fields.b.expression'='1'"));
    }

    @Test
    void headerOfAHundredThousandFieldsIsReadOnce() {
        String header = IntStream.range(0, 100_000).mapToObj(i -> "f" + i).collect(Collectors.joining(","));

        String error = PlanningErrors.of(PlanningErrors.session(
                "id INT", "'fields.id.expression'='1', 'records.r.values'='" + header + ",F_0\nx'"));

        assertThat(error)
                .startsWith(
                        "Table default_catalog.default_database.t can't be read:\nRecords 'r' begin with 'f0,f1,f2,")
                .endsWith(
                        ",F_0', but the first line must give each field a different name, as in"
                                + " 'city,zip;Berlin,10115;Paris,75001'. Names that differ only in case and underscores are the same.");
    }

    @Test
    void ofAThousandColumnsAPartIsTold() {
        String columns =
                IntStream.range(0, 1000).mapToObj(i -> "c" + i + " INT").collect(Collectors.joining(", "));
        String options = IntStream.range(0, 1000)
                .mapToObj(i -> "'fields.c" + i + ".expression'='x'")
                .collect(Collectors.joining(", "));

        String error = PlanningErrors.of(PlanningErrors.session(columns, options));

        assertThat(error.length()).isBetween(25_000, 31_000);
        assertThat(error.lines().skip(1).limit(2))
                .containsExactly(
                        "Option 'fields.c0.expression' doesn't fit column 'c0' of type INT: 'x' isn't of type INT. Use a whole number.",
                        "  x");
        long told = error.lines().filter(line -> line.startsWith("Option")).count();
        assertThat(error).endsWith("\n… and " + (1000 - told) + " more problems.");
    }
}
