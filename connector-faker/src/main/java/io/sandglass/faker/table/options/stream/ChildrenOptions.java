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

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHILDREN_COUNT;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHILDREN_PARENTS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.DUPLICATES_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.DuplicatesSpec;
import io.sandglass.faker.spec.SessionsSpec;
import io.sandglass.faker.table.options.ExpressionOptions;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code children.…} options. */
final class ChildrenOptions {
    /** Maximum number of children of a parent. They are emitted without a checkpoint in between. */
    private static final int MAX_CHILDREN = 10_000;

    /** Number of samples for the mean. Its error is below a percent for most expressions. */
    private static final int SAMPLES = 10_000;

    private static final String EXAMPLE = "'" + CHILDREN_COUNT.key() + "' = '#{uniform.between ''1'',''5''}'";

    private final OptionReader options;
    private final ExpressionOptions expressions;

    /**
     * @param locale the locale of the table
     * @param lists the user's own lists of values
     */
    ChildrenOptions(OptionReader options, Locale locale, ZoneId zone, Map<String, List<String>> lists) {
        this.options = options;
        // A fixed seed, so that planning a table again gives the same result.
        this.expressions = new ExpressionOptions(options, locale, zone, lists, new SplittableRandom(0));
    }

    /** Reads the children. Returns null if the rows aren't children, and a placeholder if an option is invalid. */
    @Nullable
    ChildrenSpec read() {
        // A placeholder, so that columns don't report the same problem again.
        ChildrenSpec placeholder = new ChildrenSpec("1", 1, 1);
        if (!options.has(CHILDREN_COUNT)) {
            if (!options.has(CHILDREN_PARENTS)) {
                return null;
            }
            options.problem("Option '" + CHILDREN_PARENTS.key() + "' has no effect without '" + CHILDREN_COUNT.key()
                    + "', the number of rows of each parent. Add it, for example " + EXAMPLE + ".");
            return placeholder;
        }
        if (options.has(NUMBER_OF_ROWS)) {
            options.problem("Options '" + NUMBER_OF_ROWS.key() + "' and '" + CHILDREN_COUNT.key()
                    + "' can't be combined: each parent draws its number of rows. "
                    + (options.has(CHILDREN_PARENTS)
                            ? "Remove '" + NUMBER_OF_ROWS.key() + "'."
                            : "Use '" + CHILDREN_PARENTS.key() + "', the number of parents, instead of '"
                                    + NUMBER_OF_ROWS.key() + "'."));
        }
        ChildrenSpec children =
                expressions.read(CHILDREN_COUNT, expression -> children(options.text(CHILDREN_COUNT), expression));
        return children == null ? placeholder : children;
    }

    private static ChildrenSpec children(String text, CompiledExpression expression) {
        List<?> extremes = expression.extremes();
        if (extremes.isEmpty()) {
            throw new IllegalArgumentException(
                    "gives children without a bound: the maximum of this expression isn't known."
                            + " Use a whole number from 0 to " + MAX_CHILDREN
                            + ", or a call with bounds, such as #{uniform.between '1','5'}.");
        }
        long max = extremes.stream().mapToLong(ChildrenOptions::count).max().orElseThrow();
        if (max == 0) {
            throw new IllegalArgumentException(
                    "gives 0 for each parent, so the table would have no rows. Use an expression"
                            + " that also gives larger numbers, up to " + MAX_CHILDREN + ".");
        }
        double mean = LongStream.range(0, SAMPLES)
                .map(sample -> count(expression.evaluate()))
                .average()
                .orElseThrow();
        return new ChildrenSpec(text, (int) max, Math.max(mean, 1.0 / SAMPLES));
    }

    private static long count(Object value) {
        long count = -1;
        try {
            count = NumberTexts.toLong(value.toString().trim());
        } catch (NumberFormatException e) {
            // Reported like a number that is out of range.
        }
        if (count < 0 || count > MAX_CHILDREN) {
            throw new IllegalArgumentException(
                    "gives '" + value + "', but must give whole numbers from 0 to " + MAX_CHILDREN + ".");
        }
        return count;
    }

    /** Reports features that don't work in a table of children. Returns whether there are any. */
    boolean refuseOthers(@Nullable SessionsSpec sessions, @Nullable DuplicatesSpec duplicates) {
        boolean isChangelog = Stream.of("upsert", "retract").anyMatch(options.text(CHANGELOG_MODE)::equals);
        refuse(sessions != null, SESSIONS_KEYS, "each row belongs to a session instead of a parent", "sessions.*");
        refuse(
                duplicates != null,
                DUPLICATES_RATE,
                "a duplicate would take the place of all rows of a parent",
                "duplicates.*");
        refuse(isChangelog, CHANGELOG_MODE, "a change would apply to all rows of a parent", "changelog.*");
        return sessions != null || duplicates != null || isChangelog;
    }

    private void refuse(boolean isRefused, ConfigOption<?> option, String why, String prefix) {
        if (isRefused) {
            options.problem("Options '" + option.key() + "' and '" + CHILDREN_COUNT.key() + "' can't be combined: "
                    + why + ". Remove the options '" + prefix + "' or the options 'children.*'.");
        }
    }
}
