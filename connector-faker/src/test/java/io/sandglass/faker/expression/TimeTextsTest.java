package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
