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

import io.sandglass.faker.expression.call.ColumnCycleException;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.row.draw.DrawKey;
import io.sandglass.faker.row.draw.EntityKey;
import io.sandglass.faker.row.draw.KeyPart;
import io.sandglass.faker.row.draw.LastChange;
import io.sandglass.faker.row.draw.SessionNumber;
import io.sandglass.faker.row.draw.TimeBucket;
import io.sandglass.faker.row.value.UnsupportedTypeException;
import io.sandglass.faker.row.value.ValueConverter;
import io.sandglass.faker.row.value.ValueException;
import io.sandglass.faker.spec.ConditionSpec;
import io.sandglass.faker.spec.EntitySpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.timeline.Changes;
import io.sandglass.faker.timeline.RowPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of the rules of fields. Equal keys and equal conditions are compiled once, so fields that have them share the work.
 *
 * <p>All methods take the scope of the field that needs the rule, and throw an {@link InvalidRuleException} for a rule that the
 * table doesn't allow.
 */
final class RuleCompiler {
    private final RowContext context;
    private final FieldRules rules;
    private final RowPlace row;
    private final Map<FieldPath, DrawKey> drawKeys = new HashMap<>();
    private final Map<List<FieldPath>, Entity> entities = new HashMap<>();
    private final Map<ConditionSpec, Condition> conditions = new HashMap<>();

    /** @param nulls the causes of NULL in the columns of the key */
    private record Entity(EntityKey key, List<NullCause> nulls) {}

    RuleCompiler(RowContext context) {
        this.context = context;
        this.rules = context.rules();
        this.row = context.timeline().place();
    }

    /** Compiles all rules that apply to a field, to find their errors. */
    void check(FieldPath field, FieldScope user) {
        for (FieldPath outer : field.fromColumn()) {
            var unusedKey = drawKey(outer, user);
            var unusedCondition = condition(outer, user);
        }
    }

    /** Returns the row key of a field. */
    DrawKey drawKey(FieldPath field, FieldScope user) {
        FieldPath holder = rules.holder(field);
        if (holder == null) {
            return DrawKey.ofRow(context.place(field));
        }
        DrawKey known = drawKeys.get(holder);
        if (known == null) {
            known = create(holder, rules.at(holder), user);
            drawKeys.put(holder, known);
        }
        return known;
    }

    /** Returns the condition that a field itself has, or null for none. */
    @Nullable
    Condition condition(FieldPath field, FieldScope user) {
        ConditionSpec spec = rules.at(field).condition();
        if (spec == null) {
            return null;
        }
        Condition known = conditions.get(spec);
        if (known == null) {
            known = inRule(field, "only-if", user, () -> create(field, spec, user));
            conditions.put(spec, known);
        }
        return known;
    }

    /** Returns the causes of NULL that a field has because of a rule of its own. */
    List<NullCause> nulls(FieldPath field, FieldScope user) {
        List<NullCause> nulls = new ArrayList<>();
        EntitySpec spec = rules.at(field).entity();
        if (spec != null) {
            DrawKey drawKey = drawKey(field, user);
            Entity entity = entities.get(spec.keys());
            if (entity != null && !entity.nulls.isEmpty()) {
                nulls.add(new NullEntity(field, drawKey, entity.nulls));
            }
        }
        Condition condition = condition(field, user);
        if (condition != null) {
            nulls.add(new NullOtherwise(field, condition));
        }
        return nulls;
    }

    private DrawKey create(FieldPath holder, FieldRule rule, FieldScope user) {
        EntitySpec spec = rule.entity();
        DrawKey entity = spec == null
                ? null
                : inRule(holder, "per", user, () -> entity(holder, spec, user).key());
        if (rule.everyMillis() > 0) {
            return new TimeBucket(rule.everyMillis(), entity, context.entitiesKey("offset"), row);
        }
        Changes changes = context.timeline().changes();
        if (entity == null && changes != null) {
            return new LastChange(
                    changes, rule.changeRate(), context.drawsKey(holder, "change"), context.place(holder));
        }
        return entity == null ? DrawKey.ofRow(context.place(holder)) : entity;
    }

    private Entity entity(FieldPath holder, EntitySpec spec, FieldScope user) {
        Entity known = entities.get(spec.keys());
        if (known != null) {
            return known;
        }
        List<KeyPart> parts = new ArrayList<>();
        List<NullCause> nulls = new ArrayList<>();
        for (FieldPath key : spec.keys()) {
            if (key.equals(EntitySpec.SESSION_NUMBER) && !user.scopeColumns().has(key)) {
                parts.add(new SessionNumber(Objects.requireNonNull(row.session())));
            } else {
                FieldScope scope = user.ofRule(holder);
                parts.add(column(key, scope));
                nulls.addAll(scope.nulls());
            }
        }
        Entity entity = new Entity(new EntityKey(parts, row), List.copyOf(nulls));
        entities.put(spec.keys(), entity);
        return entity;
    }

    private Condition create(FieldPath field, ConditionSpec spec, FieldScope user) {
        NullableColumn column = column(spec.column(), user.ofRule(field));
        FieldSpec.Scalar columnSpec =
                user.scopeColumns().column(spec.column().toString()).spec();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < spec.values().size(); i++) {
            try {
                ValueConverter converter = context.converters().create(columnSpec.type());
                values.add(converter.convert(spec.values().get(i)));
            } catch (ValueException | UnsupportedTypeException e) {
                throw new InvalidRuleException(new ExpressionException(
                                columnSpec.path().describe() + " never has this value: " + e.getMessage(),
                                spec.source(),
                                spec.offsets().get(i))
                        .report("Option '" + field.option("only-if") + "'"));
            }
        }
        return new Condition(column, values, spec.isNegated(), row);
    }

    private NullableColumn column(FieldPath path, FieldScope scope) {
        ColumnValue value = (ColumnValue) scope.column(path.toString());
        FieldSpec.Scalar spec = scope.scopeColumns().column(path.toString()).spec();
        return new NullableColumn(value, spec.type(), scope.nulls(), context);
    }

    private static <T> T inRule(FieldPath field, String option, FieldScope user, Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (ColumnCycle cycle) {
            throw invalid(
                    field, option, cycle.at(user.step(), user.scopeColumns().steps()));
        } catch (ColumnCycleException cycle) {
            throw invalid(field, option, cycle);
        }
    }

    private static RuntimeException invalid(FieldPath field, String option, RuntimeException cycle) {
        return cycle instanceof ColumnCycleException
                ? new InvalidRuleException("Option '" + field.option(option) + "' makes " + field.describe()
                        + " depend on itself: " + cycle.getMessage() + ". Use another column.")
                : cycle;
    }
}
