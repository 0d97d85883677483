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
package io.sandglass.faker.table.options.stream;

import static org.apache.flink.table.factories.FactoryUtil.SOURCE_IDLE_TIMEOUT;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_GROUP;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_MAX_DRIFT;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_ALIGNMENT_UPDATE_INTERVAL;
import static org.apache.flink.table.factories.FactoryUtil.WATERMARK_EMIT_STRATEGY;

import io.sandglass.faker.table.options.OptionReader;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.util.TimeUtils;

/**
 * A check of Flink's {@code scan.watermark.…} options. Flink reads them, but its error messages name neither the option nor the
 * table.
 */
public final class WatermarkOptions {
    public static final List<ConfigOption<?>> ALL = List.of(
            WATERMARK_EMIT_STRATEGY,
            WATERMARK_ALIGNMENT_GROUP,
            WATERMARK_ALIGNMENT_MAX_DRIFT,
            WATERMARK_ALIGNMENT_UPDATE_INTERVAL,
            SOURCE_IDLE_TIMEOUT);

    private final OptionReader options;

    public WatermarkOptions(OptionReader options) {
        this.options = options;
    }

    public void check() {
        var unused = options.read(
                WATERMARK_EMIT_STRATEGY,
                text -> text,
                text -> text.equalsIgnoreCase("on-event") || text.equalsIgnoreCase("on-periodic"),
                "'on-event' or 'on-periodic'");
        checkDuration(WATERMARK_ALIGNMENT_MAX_DRIFT);
        checkDuration(WATERMARK_ALIGNMENT_UPDATE_INTERVAL);
        checkDuration(SOURCE_IDLE_TIMEOUT);
    }

    private void checkDuration(ConfigOption<Duration> option) {
        var unused = options.read(
                option,
                text -> TimeUtils.parseDuration(text).toMillis(),
                millis -> millis >= 0,
                "a duration, such as '5 s'");
    }
}
