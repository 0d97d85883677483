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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.time.PointInTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.utils.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/** The converters of date and time types. */
final class TimeConverters {
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ZoneId zone;
    private final TimeValues times;

    /** @param zone the session's time zone */
    TimeConverters(ZoneId zone) {
        this.zone = zone;
        this.times = new TimeValues(zone);
    }

    ValueConverter dates() {
        return new FunctionConverter(
                times::date,
                this::dates,
                value -> LocalDate.ofEpochDay((Integer) value),
                value -> DateTimeUtils.formatDate((Integer) value));
    }

    private @Nullable ValueSource dates(CompiledExpression expression) {
        if (!(expression instanceof PointInTime points) || !TimeValues.areInRange(points)) {
            return null;
        }
        WallClock wallClock = new WallClock(zone);
        return new WholeNumberSource(
                () -> Math.floorDiv(wallClock.millis(points.drawMillis()), MILLIS_PER_DAY),
                n -> (int) n,
                (writer, position, n) -> writer.writeInt(position, (int) n));
    }

    ValueConverter times(int precision) {
        return new FunctionConverter(
                value -> times.time(value, precision),
                value -> LocalTime.ofNanoOfDay((Integer) value * NANOS_PER_MILLI),
                value -> DateTimeUtils.formatTimestampMillis((Integer) value, precision));
    }

    ValueConverter wallClocks(int precision) {
        return new FunctionConverter(
                value -> times.timestamp(value, precision),
                expression -> timestamps(expression, new WallClock(zone), precision),
                value -> ((TimestampData) value).toLocalDateTime().atZone(zone).toInstant(),
                value -> DateTimeUtils.formatTimestamp((TimestampData) value, DateTimeUtils.UTC_ZONE, precision));
    }

    ValueConverter instants(int precision) {
        return new FunctionConverter(
                value -> times.instant(value, precision),
                expression -> timestamps(expression, null, precision),
                value -> ((TimestampData) value).toInstant(),
                value -> DateTimeUtils.formatTimestamp((TimestampData) value, TimeZone.getTimeZone(zone), precision));
    }

    private static @Nullable ValueSource timestamps(
            CompiledExpression expression, @Nullable WallClock wallClock, int precision) {
        return expression instanceof PointInTime points && TimeValues.areInRange(points)
                ? new TimestampSource(points, wallClock, precision)
                : null;
    }
}
