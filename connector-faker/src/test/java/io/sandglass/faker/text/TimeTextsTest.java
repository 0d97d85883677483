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
package io.sandglass.faker.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class TimeTextsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31T00:00",
        "2024-01-31 12:30, 2024-01-31T12:30",
        "2024-01-31T12:30, 2024-01-31T12:30",
        "2024-01-31 12:30:05, 2024-01-31T12:30:05",
        "2024-01-31 12:30:05.1, 2024-01-31T12:30:05.1",
        "2024-01-31T12:30:05.123456789, 2024-01-31T12:30:05.123456789",
        "' 2024-01-31 ', 2024-01-31T00:00",
        "2024-02-29, 2024-02-29T00:00",
    })
    void pointInTimeIsRead(String text, LocalDateTime value) {
        assertThat(TimeTexts.dateTime(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-1-1",
                "2023-02-29",
                "2024-01-32",
                "2024-01-01 24:00",
                "2024-01-01T",
                "2024-01-0112:00",
                "2024-01-01T 12:00",
                "2024-01-01 12:30.5",
                "2024-01-01 12:30:05.",
                "2024-01-01 12:30:05Z",
            })
    void anotherTextIsNoPointInTime(String text) {
        assertThatThrownBy(() -> TimeTexts.dateTime(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z",
                "2026-01-01 00:00:00Z | 2026-01-01T00:00:00Z",
                "2026-01-01 00:00Z | 2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00+01:00 | 2025-12-31T23:00:00Z",
                "2026-01-01 00:00:00.000001 +0100 | 2025-12-31T23:00:00.000001Z",
                "2026-01-01 00:00:00-08 | 2026-01-01T08:00:00Z",
                "2026-07-01 00:00:00 Europe/Berlin | 2026-06-30T22:00:00Z",
                "2026-07-01T00:00:00+02:00[Europe/Berlin] | 2026-06-30T22:00:00Z",
                "2026-01-01 00:00:00 UTC | 2026-01-01T00:00:00Z",
                "2026-01-01 00:00:00 GMT+1 | 2025-12-31T23:00:00Z",
                "2026-01-01 00:00:00 EST | 2026-01-01T05:00:00Z",
                "' 2026-01-01T00:00:00Z ' | 2026-01-01T00:00:00Z",
                "Sun Mar 22 01:59:02 PDT 2026 | 2026-03-22T08:59:02Z",
                "Sun Nov 01 01:30:00 PDT 2026 | 2026-11-01T08:30:00Z",
                "Sun Nov 01 01:30:00 PST 2026 | 2026-11-01T09:30:00Z",
                "Sun Oct 25 02:30:00 CEST 2026 | 2026-10-25T00:30:00Z",
                "Sun Oct 25 02:30:00 CET 2026 | 2026-10-25T01:30:00Z",
                "Thu Jan 01 00:00:00 UTC 2026 | 2026-01-01T00:00:00Z",
                "Thu Jan 01 00:00:00 IST 2026 | 2025-12-31T18:30:00Z",
                "Thu Jan 01 00:00:00 GMT+01:00 2026 | 2025-12-31T23:00:00Z",
                "Mon Jan 1 00:00:00 UTC 2026 | 2026-01-01T00:00:00Z",
                "Thu, 01 Jan 2026 00:00:00 GMT | 2026-01-01T00:00:00Z",
                "1 January 2026 12:30 -0500 | 2026-01-01T17:30:00Z",
                "Jan 31, 2026 12:30:00 Z | 2026-01-31T12:30:00Z",
            })
    void textWithAZoneIsThatInstant(String text, Instant instant) {
        assertThat(TimeTexts.instant(text)).isEqualTo(instant);
        assertThat(TimeTexts.point(text, ZoneId.of("Asia/Kolkata"))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-07-01 | 2026-06-30T22:00:00Z",
                "2026-07-01 12:30:00 | 2026-07-01T10:30:00Z",
                "2026/07/01 | 2026-06-30T22:00:00Z",
                "2026/07/01 12:30 | 2026-07-01T10:30:00Z",
                "07/01/2026 | 2026-06-30T22:00:00Z",
                "7/1/2026 12:30:00.5 | 2026-07-01T10:30:00.500Z",
                "Jul 1, 2026 | 2026-06-30T22:00:00Z",
                "Wed Jul 01 12:30:00 2026 | 2026-07-01T10:30:00Z",
                "1 Jul 2026 12:30 | 2026-07-01T10:30:00Z",
            })
    void textWithoutAZoneIsTheWallClockOfTheSession(String text, Instant instant) {
        assertThat(TimeTexts.point(text, ZoneId.of("Europe/Berlin"))).isEqualTo(instant);
        assertThatThrownBy(() -> TimeTexts.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026",
                "2026-01-01Z",
                "2026-01-01 24:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-01-01T00:00:00 Mars/Base",
                "2026-01-01T00:00:00+25:00",
                "2026-01-01T00:00:00Zebra",
                "Sun Mar 22 01:59:02 XXX 2026",
                "Sun Foo 22 01:59:02 PDT 2026",
                "Sun Feb 30 01:59:02 PDT 2026",
                "Sun Mar 22 25:59:02 PDT 2026",
                "Xyz Mar 22 01:59:02 PDT 2026",
                "Mar 22 26",
                "13/01/2026",
                "1/2/26",
            })
    void anotherTextIsNoInstant(String text) {
        assertThatThrownBy(() -> TimeTexts.instant(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeTexts.point(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"12:30, 12:30", "12:30:05, 12:30:05", "00:00:00.000000001, 00:00:00.000000001", "' 23:59 ', 23:59"})
    void timeOfDayIsRead(String text, LocalTime value) {
        assertThat(TimeTexts.timeOfDay(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1:30", "24:00", "12:60", "12:30.5", "12:30:05 PM"})
    void anotherTextIsNoTimeOfDay(String text) {
        assertThatThrownBy(() -> TimeTexts.timeOfDay(text)).isInstanceOf(DateTimeException.class);
    }
}
