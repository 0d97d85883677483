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
package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowRandom;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The selection among a case's expressions by the value of the current row. */
final class CaseSelection implements IntSupplier {
    /** Maximum number of numbers whose selections are remembered. */
    private static final int MAX_REMEMBERED = 1024;

    private final CompiledExpression selector;
    private final boolean isNumeric;
    private final LongPredicate[] nulls;
    private final ColumnPlace place;
    private final RowRandom random;
    private final Map<String, Integer> byText = new HashMap<>();
    private final TreeMap<BigDecimal, When> ranges = new TreeMap<>();
    private final Map<When, Integer> byRange = new HashMap<>();
    private final Map<Long, Integer> byNumber = new HashMap<>();
    private final int otherwise;

    /**
     * @param selector the value that selects; it doesn't depend on the state of the random generator
     * @param isNumeric whether the value is always a number, and texts of it are compared as numbers
     * @param nulls tests of the rows where the value is NULL
     * @param place the current row
     */
    CaseSelection(
            UserCase cases,
            CompiledExpression selector,
            boolean isNumeric,
            List<LongPredicate> nulls,
            ColumnPlace place,
            RowRandom random) {
        this.selector = selector;
        this.isNumeric = isNumeric;
        this.nulls = nulls.toArray(LongPredicate[]::new);
        this.place = place;
        this.random = random;
        this.otherwise = cases.otherwise() == null ? -1 : cases.whens().size();
        for (int i = 0; i < cases.whens().size(); i++) {
            When when = cases.whens().get(i);
            if (when.isSingle()) {
                byText.put(when.value(), i);
            }
            if (when.from() != null) {
                ranges.put(when.from(), when);
                byRange.put(when, i);
            }
        }
    }

    /** Returns the index of the selected expression, or -1 if there is none for the row's value. */
    @Override
    public int getAsInt() {
        if (nulls.length > 0 && isNull()) {
            return otherwise;
        }
        Object value = selector.evaluate();
        if (value instanceof Long number) {
            return ofWholeNumber(number);
        } else if (value instanceof Number) {
            return ofNumber(value.toString());
        } else if (value instanceof Boolean) {
            return byText.getOrDefault(value.toString().toLowerCase(Locale.ROOT), ofUpperCase(value));
        }
        String text = value instanceof String plain ? plain : selector.text();
        if (isNumeric) {
            return ofNumber(text);
        }
        Integer exact = byText.get(text);
        return exact == null ? ofRange(text) : exact;
    }

    private int ofUpperCase(Object truth) {
        return byText.getOrDefault(truth.toString().toUpperCase(Locale.ROOT), otherwise);
    }

    private boolean isNull() {
        long state = random.state();
        long rowKey = random.rowKey();
        try {
            return Arrays.stream(nulls).anyMatch(test -> test.test(place.draws()));
        } finally {
            random.restore(state, rowKey);
        }
    }

    /** Returns the selection for a text that isn't a value of its own, but may be a number in a range. */
    private int ofRange(String text) {
        BigDecimal number = ranges.isEmpty() ? null : number(text);
        When when = number == null ? null : find(number);
        return when == null || when.isSingle() ? otherwise : index(when);
    }

    private int ofWholeNumber(long number) {
        Integer known = byNumber.get(number);
        if (known != null) {
            return known;
        }
        When when = find(BigDecimal.valueOf(number));
        int found = when == null ? otherwise : index(when);
        if (byNumber.size() < MAX_REMEMBERED) {
            byNumber.put(number, found);
        }
        return found;
    }

    private int ofNumber(String text) {
        BigDecimal number = number(text);
        When when = number == null ? null : find(number);
        return when == null ? otherwise : index(when);
    }

    private int index(When when) {
        return Objects.requireNonNull(byRange.get(when));
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return NumberTexts.isNumber(text) ? new BigDecimal(text) : null;
        } catch (NumberFormatException e) {
            // The exponent has more than 32 bits.
            return null;
        }
    }

    private @Nullable When find(BigDecimal number) {
        Map.Entry<BigDecimal, When> below = ranges.floorEntry(number);
        return below == null
                        || number.compareTo(
                                        Objects.requireNonNull(below.getValue().to()))
                                > 0
                ? null
                : below.getValue();
    }
}
