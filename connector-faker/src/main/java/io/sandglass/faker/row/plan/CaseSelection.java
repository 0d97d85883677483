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
package io.sandglass.faker.row.plan;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.text.NumberTexts;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowRandom;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The selection among a case's expressions by the value of the current row. */
public final class CaseSelection implements IntSupplier {
    private final CompiledExpression selector;
    private final boolean isNumeric;
    private final LongPredicate[] nulls;
    private final ColumnPlace place;
    private final RowRandom random;
    private final Map<String, Integer> byText = new HashMap<>();
    private final When[] whens;
    private final NumberRanges ranges;
    private final int otherwise;

    /** The move to the row of the last selection. The columns of a row ask for it several times. */
    private long lastMove = -1;

    private int lastSelection;

    /**
     * @param selector the value that selects; it doesn't depend on the state of the random generator
     * @param isNumeric whether the value is always a number, and texts of it are compared as numbers
     * @param nulls tests of the rows where the value is NULL
     * @param place the current row
     */
    public CaseSelection(
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
        this.whens = cases.whens().toArray(When[]::new);
        this.ranges = new NumberRanges(cases.whens());
        for (int i = 0; i < whens.length; i++) {
            if (whens[i].isSingle()) {
                byText.put(whens[i].value(), i);
            }
        }
    }

    /** Returns the index of the selected expression, or -1 if there is none for the row's value. */
    @Override
    public int getAsInt() {
        if (place.moves() != lastMove) {
            lastSelection = select();
            lastMove = place.moves();
        }
        return lastSelection;
    }

    private int select() {
        if (nulls.length > 0 && isNull()) {
            return otherwise;
        }
        Object value = selector.evaluate();
        if (value instanceof Long number) {
            return orElse(ranges.find(number));
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
            for (LongPredicate isNull : nulls) {
                if (isNull.test(place.draws())) {
                    return true;
                }
            }
            return false;
        } finally {
            random.restore(state, rowKey);
        }
    }

    /** Returns the selection for a text that isn't a value of its own, but may be a number in a range. */
    private int ofRange(String text) {
        BigDecimal number = ranges.areEmpty() ? null : number(text);
        int found = number == null ? -1 : ranges.find(number);
        return found < 0 || whens[found].isSingle() ? otherwise : found;
    }

    private int ofNumber(String text) {
        BigDecimal number = number(text);
        return orElse(number == null ? -1 : ranges.find(number));
    }

    private int orElse(int found) {
        return found < 0 ? otherwise : found;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return NumberTexts.isNumber(text) ? new BigDecimal(text) : null;
        } catch (NumberFormatException e) {
            // The exponent has more than 32 bits.
            return null;
        }
    }
}
