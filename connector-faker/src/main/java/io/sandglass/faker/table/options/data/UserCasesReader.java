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
package io.sandglass.faker.table.options.data;

import static io.sandglass.faker.table.options.FakerConnectorOptions.CASES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ELSE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.OF;
import static io.sandglass.faker.table.options.FakerConnectorOptions.WHEN;

import io.sandglass.faker.spec.UserCase;
import io.sandglass.faker.spec.UserCase.When;
import io.sandglass.faker.table.options.DefinedNameCheck;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.NumberTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of cases. The value of {@code cases.<name>.of} selects one of the expressions {@code cases.<name>.when.<value>}, or
 * {@code cases.<name>.else}.
 */
public final class UserCasesReader {
    private static final String BEFORE_VALUE = "." + WHEN + ".";
    private static final Pattern RANGE = Pattern.compile("\\s*([^\\s]+?)\\s*\\.\\.\\s*([^\\s]+)\\s*");

    private final OptionReader options;

    public UserCasesReader(OptionReader options) {
        this.options = options;
    }

    /** The options of a case so far. */
    private static final class Parts {
        private @Nullable String of;
        private @Nullable String otherwise;
        private final List<When> whens = new ArrayList<>();
        private boolean isInvalid;
    }

    /** Reads all cases by name. Invalid cases are reported and have no expressions. */
    public Map<String, UserCase> read() {
        DefinedNameCheck names = new DefinedNameCheck("Cases", options);
        Map<String, Parts> read = new TreeMap<>();
        for (String key : options.keys()) {
            if (key.startsWith(CASES_PREFIX)) {
                String rest = key.substring(CASES_PREFIX.length());
                int when = rest.indexOf(BEFORE_VALUE);
                int dot = when >= 0 ? when : rest.lastIndexOf('.');
                if (dot <= 0 || !isPart(rest.substring(dot + 1))) {
                    unknown(key, rest, dot);
                    continue;
                }
                String name = rest.substring(0, dot);
                names.add(name);
                add(read.computeIfAbsent(name, __ -> new Parts()), key, rest.substring(dot + 1));
            }
        }
        Map<String, UserCase> cases = new TreeMap<>();
        read.forEach((name, parts) -> cases.put(name, complete(name, parts)));
        return cases;
    }

    private static boolean isPart(String part) {
        return part.equals(OF) || part.equals(ELSE) || part.startsWith(WHEN + ".");
    }

    private void unknown(String key, String rest, int dot) {
        String hint = dot <= 0
                ? ""
                : DidYouMean.hint(
                        rest.substring(dot + 1),
                        List.of(OF, ELSE),
                        found -> CASES_PREFIX + rest.substring(0, dot + 1) + found);
        options.problem("Unknown option '" + key + "'." + hint
                + " A case is defined by cases.<name>.of, cases.<name>.when.<value> and cases.<name>.else.");
    }

    private void add(Parts parts, String key, String part) {
        String text = Objects.requireNonNull(options.text(key));
        if (part.equals(OF)) {
            parts.of = text.strip();
        } else if (part.equals(ELSE)) {
            parts.otherwise = text;
        } else {
            When when = when(key, part.substring(WHEN.length() + 1), text);
            parts.isInvalid |= when == null;
            if (when != null) {
                parts.whens.add(when);
            }
        }
    }

    /** Returns the expression for a value or a range of numbers, or null if the range is invalid. */
    private @Nullable When when(String key, String value, String expression) {
        Matcher range = RANGE.matcher(value);
        if (!range.matches()) {
            BigDecimal number = number(value);
            return new When(value, number, number, expression);
        }
        BigDecimal from = number(range.group(1));
        BigDecimal to = number(range.group(2));
        if (from == null && to == null) {
            return new When(value, null, null, expression);
        }
        if (from == null || to == null || from.compareTo(to) > 0) {
            options.problem("Option '" + key + "' is for the range '" + value
                    + "', but a range must be two numbers, the lower one first, such as '5..9'.");
            return null;
        }
        return new When(value, from, to, expression);
    }

    private static @Nullable BigDecimal number(String text) {
        // Longer exponents would fill the memory, and no column has such numbers.
        return NumberTexts.isNumber(text) && !text.matches(".*[eE][+-]?[0-9]{4,}") ? new BigDecimal(text) : null;
    }

    private UserCase complete(String name, Parts parts) {
        String prefix = CASES_PREFIX + name + ".";
        if (parts.of == null) {
            options.problem("Case '" + name + "' has no '" + prefix + OF
                    + "'. Add it, with the column whose value selects the expression.");
        } else if (parts.whens.isEmpty() && !parts.isInvalid) {
            options.problem("Case '" + name + "' has no '" + prefix + WHEN + ".<value>'. Add one for each value of '"
                    + parts.of + "' that has an expression of its own.");
        }
        boolean isValid = parts.of != null && !parts.isInvalid && !overlap(prefix, parts.whens);
        return new UserCase(
                parts.of == null ? "" : parts.of, isValid ? parts.whens : List.of(), isValid ? parts.otherwise : null);
    }

    /** Returns whether a number belongs to two expressions, and reports that. */
    private boolean overlap(String prefix, List<When> whens) {
        List<When> ranges = whens.stream()
                .filter(when -> when.from() != null)
                .sorted(Comparator.comparing(When::from))
                .toList();
        for (int i = 1; i < ranges.size(); i++) {
            When before = ranges.get(i - 1);
            When next = ranges.get(i);
            if (Objects.requireNonNull(next.from()).compareTo(Objects.requireNonNull(before.to())) <= 0) {
                options.problem("Options '" + prefix + WHEN + "." + before.value() + "' and '" + prefix + WHEN + "."
                        + next.value() + "' are both for " + next.from().toPlainString()
                        + ", but a value has one expression. Change one of them.");
                return true;
            }
        }
        return false;
    }
}
