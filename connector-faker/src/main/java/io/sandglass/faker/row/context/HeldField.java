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

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.spec.EntitySpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.text.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds its value over several rows. Its expression may use only what is the same in all of these rows: draws, the
 * keys, and other fields that hold their values at least as long.
 */
final class HeldField {
    /** The calls that read the row but don't differ from row to row by themselves. */
    private static final Set<String> HARMLESS = Set.of("column", "record", "case");

    /** The facts of a session that are the same in all of its rows. */
    private static final Set<String> OF_WHOLE_SESSION = Set.of("key", "number", "size");

    private final FieldPath field;
    private final FieldPath path;
    private final FieldRules rules;
    private final FieldRule rule;
    private final List<FieldPath> keys;

    /**
     * @param field the path of the field
     * @param path the path of the field, or of the ROW or collection around it that has the rule
     * @param changelogKey the columns of a changelog's primary key
     */
    HeldField(FieldPath field, FieldPath path, FieldRules rules, Set<String> changelogKey) {
        this.field = field;
        this.path = path;
        this.rules = rules;
        this.rule = rules.at(path);
        EntitySpec entity = rule.entity();
        this.keys = entity != null
                ? entity.keys()
                : rule.changeRate() < 1
                        ? changelogKey.stream()
                                .sorted()
                                .map(FieldPath::ofColumn)
                                .toList()
                        : List.of();
    }

    /** Returns the name of the field among the values of its entity, or null if it belongs to no entity. */
    @Nullable
    String entityName() {
        return rules.entityName(field);
    }

    /** Returns whether a value may move over event time. Each entity then has a path of its own. */
    private boolean mayDrift() {
        return rule.entity() != null && rule.everyMillis() == 0;
    }

    /** Returns why a call that reads the row can't be used, or null if it can. */
    @Nullable
    String refusal(Call call) {
        String provider = Names.normalize(call.provider().isEmpty() ? call.method() : call.provider());
        if (HARMLESS.contains(provider)
                || (provider.equals("drift") && mayDrift())
                || (provider.equals("session")
                        && keys.contains(EntitySpec.SESSION_NUMBER)
                        && OF_WHOLE_SESSION.contains(Names.normalize(call.method())))) {
            return null;
        }
        return "'" + call.directive() + "' differs from row to row, but " + reason() + ". Use random values"
                + (keys.isEmpty()
                        ? ""
                        : " or the columns that " + (rule.entity() == null ? "are the key" : "identify the value"))
                + ".";
    }

    /**
     * Returns why a column can't be used, or null if it can.
     *
     * @param isOfTime whether the column's values depend on the event time
     */
    @Nullable
    String refusal(FieldPath column, boolean isOfTime) {
        if (isKey(column) || (isDetermined(column) && (!isOfTime || mayDrift()))) {
            return null;
        }
        String same = sameOption();
        return column.describe() + " differs from row to row, but " + reason() + ". "
                + (same.isEmpty()
                        ? "Use the columns of the primary key only."
                        : "Add '" + column.option(same) + "' with the same value, or don't use the column.");
    }

    /** Returns why a case can't be used whose selecting value each row draws anew. */
    String refusalOfCase(String name, String of) {
        String same = sameOption();
        return "case '" + name + "' selects by '" + of + "', which may differ from row to row, but " + reason()
                + ". Let 'cases." + name + ".of' name a column that "
                + (keys.isEmpty() ? "" : rule.entity() == null ? "is of the primary key" : "identifies the value or ")
                + (same.isEmpty() ? "" : "has '" + same + "' with the same value")
                + ".";
    }

    private String sameOption() {
        return rule.entity() != null ? "per" : rule.everyMillis() > 0 ? "every" : "";
    }

    private String names() {
        return keys.stream().map(FieldPath::toString).collect(Collectors.joining(" and "));
    }

    private String reason() {
        if (rule.entity() != null) {
            return "all rows with the same " + names() + " share the value of " + path.describe() + ", by '"
                    + path.option("per") + "'";
        }
        return rule.everyMillis() > 0
                ? "the value of " + path.describe() + " holds for a time, by '" + path.option("every") + "'"
                : "updates may keep the value of " + path.describe() + ", by '" + path.option("change-rate") + "'";
    }

    /** Returns whether a column has one value, or NULL, in all rows that share a value of this field. */
    private boolean isDetermined(FieldPath column) {
        if (isKey(column)) {
            return true;
        }
        FieldPath holder = rules.holder(column);
        FieldRule other = holder == null ? FieldRule.NONE : rules.at(holder);
        if (!other.isHeld() || other.changeRate() < 1 || !areConditionsDetermined(column)) {
            return false;
        }
        List<FieldPath> otherKeys =
                other.entity() == null ? List.of() : other.entity().keys();
        boolean isOfSameTime = other.everyMillis() == rule.everyMillis() && otherKeys.equals(keys);
        return (other.everyMillis() == 0 || isOfSameTime) && otherKeys.stream().allMatch(this::isDetermined);
    }

    private boolean isKey(FieldPath column) {
        return column.fromColumn().stream().anyMatch(keys::contains);
    }

    private boolean areConditionsDetermined(FieldPath column) {
        return column.fromColumn().stream()
                .map(outer -> rules.at(outer).condition())
                .allMatch(condition -> condition == null || isDetermined(condition.column()));
    }
}
