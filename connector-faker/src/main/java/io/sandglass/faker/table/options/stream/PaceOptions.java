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

import static io.sandglass.faker.table.options.FakerConnectorOptions.ROWS_PER_SECOND;

import io.sandglass.faker.spec.PaceSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;

/** A reader of {@code rows-per-second}: a number, or a schedule. */
public final class PaceOptions {
    private static final PaceSpec DEFAULT = PaceSpec.even(NumberTexts.toDouble(ROWS_PER_SECOND.defaultValue()));

    private final OptionReader options;

    public PaceOptions(OptionReader options) {
        this.options = options;
    }

    /** Returns the rate of the table, or the default if the option is not set or invalid. */
    public PaceSpec read() {
        String text = options.text(ROWS_PER_SECOND);
        if (isSchedule(text)) {
            return schedule(text);
        }
        Double rate = options.read(
                ROWS_PER_SECOND,
                NumberTexts::toDouble,
                number -> number > 0 && Double.isFinite(number),
                "a number greater than 0, such as '5' or '0.5'");
        return rate == null ? DEFAULT : PaceSpec.even(rate);
    }

    private PaceSpec schedule(String text) {
        try {
            return ScheduleParser.parse(text);
        } catch (WordException e) {
            options.problem(e.report("Option '" + ROWS_PER_SECOND.key() + "'"));
            return DEFAULT;
        }
    }

    /** A number is a single word. */
    private static boolean isSchedule(String text) {
        return text.indexOf(';') >= 0 || text.strip().chars().anyMatch(Character::isWhitespace);
    }
}
