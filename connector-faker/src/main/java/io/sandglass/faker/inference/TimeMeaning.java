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
package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/**
 * A point in time.
 *
 * @param call the call that draws it, which accepts a pattern as one more argument
 * @param isDay whether only the date matters
 */
record TimeMeaning(String call, boolean isDay) implements Meaning {
    static final String NOW = "date.past '5','SECONDS'";
    static final String PAST = "date.past '30','DAYS'";
    static final String FUTURE = "date.future '30','DAYS'";
    static final String BIRTHDAY = "date.birthday";

    /**
     * The epoch seconds of the year 2025. No expression returns the epoch seconds of a point that moves with the clock.
     */
    static final Meaning EPOCH_SECONDS = new NumberMeaning(1_735_689_600, 1_767_225_599, 3);

    @Override
    public @Nullable String expression(LogicalType type) {
        boolean holdsPoints = type.is(LogicalTypeFamily.DATETIME) && !type.is(LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE);
        // A BIGINT holds milliseconds.
        if (holdsPoints || type.is(LogicalTypeRoot.BIGINT)) {
            return "#{" + call + "}";
        } else if (isDay && type.is(LogicalTypeRoot.INTEGER)) {
            return formatted("yyyyMMdd");
        } else if (type.is(LogicalTypeFamily.NUMERIC)) {
            return EPOCH_SECONDS.expression(type);
        }
        return text(TypeRoom.characters(type));
    }

    private @Nullable String text(int room) {
        if (room >= 19 && !isDay) {
            return formatted("yyyy-MM-dd HH:mm:ss");
        } else if (room >= 10) {
            return formatted("yyyy-MM-dd");
        }
        return room >= 8 ? formatted("yyyyMMdd") : null;
    }

    private String formatted(String pattern) {
        return "#{" + call + (call.endsWith("'") ? "," : " ") + "'" + pattern + "'}";
    }
}
