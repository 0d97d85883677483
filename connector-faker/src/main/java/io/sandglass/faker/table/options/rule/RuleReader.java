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
package io.sandglass.faker.table.options.rule;

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGE_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ENTITIES_SEED;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.ONLY_IF;
import static io.sandglass.faker.table.options.FakerConnectorOptions.PER;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SESSIONS_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.UNIQUE;

import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.spec.ConditionSpec;
import io.sandglass.faker.spec.EntitySpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the options {@code per}, {@code every}, {@code change-rate} and {@code only-if} of fields. */
public final class RuleReader {
    private static final List<String> OPTIONS = List.of(PER, EVERY, CHANGE_RATE, ONLY_IF);

    /** Maximum duration: a thousand years, so that sums of times fit in 64 bits. */
    private static final long MAX_MILLIS = Duration.ofDays(365_000).toMillis();

    private final OptionReader options;
    private final ColumnNames columns;
    private final Set<String> allowed = new LinkedHashSet<>();
    private final Set<String> rejected = new HashSet<>();
    private final Map<FieldPath, FieldRule> rules = new LinkedHashMap<>();

    /** @param columns all columns that the connector generates */
    public RuleReader(OptionReader options, List<FieldSpec> columns) {
        this.options = options;
        this.columns = new ColumnNames(columns);
        columns.forEach(column -> read(column, null));
    }

    /** Returns the rules of all fields. */
    public FieldRules read() {
        boolean isAnyEntity = rules.values().stream().anyMatch(rule -> rule.entity() != null);
        if (options.has(ENTITIES_SEED)
                && !isAnyEntity
                && options.keys().stream().noneMatch(key -> key.endsWith("." + PER))) {
            options.problem(
                    "Option '" + ENTITIES_SEED.key()
                            + "' has no effect without 'fields.<column>.per'. Add that option to a column, or remove this one.");
        }
        Long seed = options.read(ENTITIES_SEED, NumberTexts::toLong, number -> true, "a whole number, such as '42'");
        return rules.isEmpty() && seed == null ? FieldRules.NONE : new FieldRules(rules, seed);
    }

    /** Returns the names of all options that the fields may have, in the order of the table. */
    public Set<String> allowed() {
        return allowed;
    }

    /** Returns the names of options of elements, which must not have them. The reader has reported those that are set. */
    public Set<String> rejected() {
        return rejected;
    }

    /** @param collection the path of the collection around the field; null for none */
    private void read(FieldSpec field, @Nullable FieldPath collection) {
        FieldPath path = field.path();
        if (collection != null) {
            OPTIONS.forEach(option -> refuseInCollection(path, option, collection));
        } else {
            OPTIONS.forEach(option -> allowed.add(path.option(option)));
            FieldRule rule =
                    checked(field, new FieldRule(entity(path), everyMillis(path), changeRate(path), condition(path)));
            if (!rule.equals(FieldRule.NONE)) {
                rules.put(path, rule);
            }
        }
        boolean isStruct = field instanceof FieldSpec.Struct;
        field.parts().forEach(part -> read(part, isStruct ? collection : collection == null ? path : collection));
    }

    private void refuseInCollection(FieldPath path, String option, FieldPath collection) {
        rejected.add(path.option(option));
        if (options.text(path.option(option)) != null) {
            options.problem("Option '" + path.option(option) + "' can't be used for " + path.describe()
                    + ", because it is a part of the collection '" + collection + "'. Use '"
                    + collection.option(option) + "' for the whole collection.");
        }
    }

    private @Nullable EntitySpec entity(FieldPath path) {
        String text = options.text(path.option(PER));
        if (text == null) {
            return null;
        }
        EntitySpec entity;
        try {
            entity = EntityParser.parse(text, path, columns);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            options.problem("Option '" + path.option(PER) + "' is '" + text + "', but " + message
                    + (message.endsWith(".") ? "" : "."));
            return null;
        }
        if (entity.keys().contains(EntitySpec.SESSION_NUMBER)
                && !columns.has(EntitySpec.SESSION_NUMBER.toString())
                && !options.has(SESSIONS_KEYS)) {
            options.problem("Option '" + path.option(PER) + "' is '" + text
                    + "', but the table has no sessions. Ask for them, for example by '" + SESSIONS_KEYS.key()
                    + "' = '1000', or use a column.");
            return null;
        }
        return entity;
    }

    private long everyMillis(FieldPath path) {
        String option = path.option(EVERY);
        Long millis = options.read(
                option,
                text -> TimeUtils.parseDuration(text).toMillis(),
                number -> number >= 1 && number <= MAX_MILLIS,
                "a duration from 1 ms to 365000 d, such as '5 min'");
        if (options.text(option) != null && !options.has(EVENT_TIME_START)) {
            options.problem("Option '" + option + "' has no effect without an event clock. Start it, for example by '"
                    + EVENT_TIME_START.key() + "' = 'now - 1 d'.");
            return 0;
        }
        return millis == null ? 0 : millis;
    }

    private double changeRate(FieldPath path) {
        Double rate = options.read(
                path.option(CHANGE_RATE),
                text -> NumberTexts.toDouble(text.trim()),
                number -> number >= 0 && number <= 1,
                "a number from 0 to 1, such as '0.2'");
        return rate == null ? 1 : rate;
    }

    private @Nullable ConditionSpec condition(FieldPath path) {
        String text = options.text(path.option(ONLY_IF));
        try {
            return text == null ? null : ConditionParser.parse(text, columns);
        } catch (ExpressionException e) {
            options.problem(e.report("Option '" + path.option(ONLY_IF) + "'"));
            return null;
        }
    }

    /** Reports options of a field that can't be combined, and returns the rule without them. */
    private FieldRule checked(FieldSpec field, FieldRule rule) {
        FieldPath path = field.path();
        if (!rule.isHeld() && options.text(path.option(CHANGE_RATE)) == null) {
            return rule;
        }
        String own = rule.entity() != null ? PER : rule.everyMillis() > 0 ? EVERY : CHANGE_RATE;
        if (!own.equals(CHANGE_RATE) && options.text(path.option(CHANGE_RATE)) != null) {
            refusePair(path, own, path, CHANGE_RATE, "only updates change a value with a change rate");
            return rule.withoutChanges();
        }
        if (field instanceof FieldSpec.Scalar scalar && scalar.isUnique()) {
            refusePair(path, UNIQUE, path, own, "several rows share a value");
            return rule.onlyCondition();
        }
        FieldPath outer = new FieldRules(rules, null).holder(path);
        if (outer != null
                && (rule.entity() == null
                        || new FieldRules(rules, null).at(outer).entity() == null)) {
            FieldRule around = new FieldRules(rules, null).at(outer);
            String other = around.entity() != null ? PER : around.everyMillis() > 0 ? EVERY : CHANGE_RATE;
            refusePair(path, own, outer, other, "both say how long the field keeps its value");
            return rule.onlyCondition();
        }
        return rule;
    }

    private void refusePair(FieldPath path, String option, FieldPath otherPath, String other, String reason) {
        options.problem("Options '" + path.option(option) + "' and '" + otherPath.option(other)
                + "' can't be combined: " + reason + ". Remove one of them.");
    }
}
