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
package io.sandglass.faker.table.options;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.text.NumberTexts;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.table.factories.FactoryUtil;
import org.jspecify.annotations.Nullable;

/** A reader of the options of the whole table. */
public final class TableOptions {
    /** The number of rows of an unbounded table in flink-faker. */
    private static final long FLINK_FAKER_UNBOUNDED = -1;

    private final OptionReader options;

    public TableOptions(OptionReader options) {
        this.options = options;
    }

    /** Returns the number of rows, or the number of parents if the rows are the children of parents. */
    public long rowCount() {
        if (options.has(FakerConnectorOptions.CHILDREN_PARENTS)) {
            Long parents = options.read(
                    FakerConnectorOptions.CHILDREN_PARENTS,
                    NumberTexts::toLong,
                    number -> number >= 0,
                    "a whole number from 0, such as '1000'");
            return parents == null ? FakerSource.UNBOUNDED : Math.min(parents, FakerSource.UNBOUNDED - 1);
        }
        Long count = options.read(
                FakerConnectorOptions.NUMBER_OF_ROWS,
                NumberTexts::toLong,
                number -> number >= 0 || number == FLINK_FAKER_UNBOUNDED,
                "a whole number from 0, such as '1000'");
        if (count == null || count == FLINK_FAKER_UNBOUNDED) {
            return FakerSource.UNBOUNDED;
        }
        // A table with a number of rows is bounded, even if the number equals UNBOUNDED.
        return Math.min(count, FakerSource.UNBOUNDED - 1);
    }

    /** Returns the seed, or a random seed if the option is not set or invalid. */
    public long seed() {
        Long seed = options.read(
                FakerConnectorOptions.SEED, NumberTexts::toLong, number -> true, "a whole number, such as '42'");
        return seed == null ? ThreadLocalRandom.current().nextLong() : seed;
    }

    @Nullable
    public Integer parallelism() {
        return options.read(
                FactoryUtil.SOURCE_PARALLELISM,
                NumberTexts::toInt,
                number -> number >= 1,
                "a whole number from 1, such as '2'");
    }

    public Locale locale() {
        Locale locale = options.locale(FakerConnectorOptions.LOCALE.key());
        return locale == null ? Locale.ENGLISH : locale;
    }

    /** Returns whether to infer expressions. True if invalid, because missing expressions would hide the mistake. */
    public boolean infer() {
        return !Boolean.FALSE.equals(options.bool(FakerConnectorOptions.INFER.key()));
    }
}
