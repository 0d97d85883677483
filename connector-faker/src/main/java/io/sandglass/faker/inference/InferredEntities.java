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
package io.sandglass.faker.inference;

import io.sandglass.faker.spec.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * An inference of the entities that fields belong to. An attribute, such as a city, belongs to the entity with the nearest
 * id, such as {@code user_id}. If each row of the table is an entity of its own, its attributes need no other entity.
 */
final class InferredEntities {
    private static final List<String> HOLDS = List.of(SetOptions.PER, "every", "change-rate");
    private static final List<String> RULES_OF_ID = List.of(SetOptions.PER, "every", "change-rate", "only-if");
    private static final List<String> NULL_RATE = List.of("null-rate");
    private static final List<String> UNIQUE = List.of("unique");

    /** The calls by which an id may depend on one of its attributes, or may be NULL. */
    private static final Pattern DEPENDENT =
            Pattern.compile("\\b(column|var|case|record|earlier)\\.|session\\.previous", Pattern.CASE_INSENSITIVE);

    /** The names that the option {@code per} reads without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]+");

    private final ColumnRoles roles;
    private final SetOptions set;
    private final List<Field> fields = new ArrayList<>();

    InferredEntities(RowType columns, ColumnRoles roles, SetOptions set) {
        this.roles = roles;
        this.set = set;
        columns.getFields()
                .forEach(column -> add(
                        FieldPath.ofColumn(column.getName()),
                        FieldName.NONE.child(column.getName()),
                        column.getType()));
    }

    /** Adds the fields that have one value per row. */
    private void add(FieldPath path, FieldName name, LogicalType type) {
        if (type instanceof RowType row) {
            row.getFields()
                    .forEach(field -> add(path.child(field.getName()), name.child(field.getName()), field.getType()));
        } else {
            fields.add(new Field(path, name, type, fields.size(), EntityRules.entity(name)));
        }
    }

    /** Returns the value of the option {@code per} for each attribute. */
    Map<FieldPath, String> keys() {
        Map<FieldPath, String> keys = new LinkedHashMap<>();
        List<Field> ids = fields.stream().filter(this::canBeKey).toList();
        List<String> entitiesOfRows = fields.stream()
                .filter(this::isDifferentInEachRow)
                .flatMap(field -> Optional.ofNullable(field.entity()).stream())
                .toList();
        for (Field field : fields) {
            if (mayHaveKey(field) && entitiesOfRows.stream().noneMatch(field::isAttributeOf)) {
                ids.stream()
                        .filter(id -> isKeyOf(id, field))
                        .min(Comparator.comparingInt(id -> Math.abs(id.position() - field.position())))
                        .ifPresent(id -> keys.put(field.path(), quoted(id.path())));
            }
        }
        return keys;
    }

    private boolean isDifferentInEachRow(Field field) {
        return roles.keys().equals(Set.of(field.path().toString())) || set.hasAny(field.path(), UNIQUE);
    }

    /** Unresolved types, which the caller reports, can't tell whether they have parts. */
    private static boolean isSingleValue(LogicalType type) {
        return !type.is(LogicalTypeFamily.CONSTRUCTED);
    }

    private boolean canBeKey(Field field) {
        String expression = set.expression(field.path());
        return field.entity() != null
                && isSingleValue(field.type())
                && !isDifferentInEachRow(field)
                && !set.hasAround(field.path(), RULES_OF_ID)
                && (expression == null || !DEPENDENT.matcher(expression).find());
    }

    /** Returns whether the user has left it open which rows share a value of the field. */
    private boolean mayHaveKey(Field field) {
        String column = field.path().steps().get(0);
        return isSingleValue(field.type())
                && set.expression(field.path()) == null
                && !set.hasAround(field.path(), HOLDS)
                && !set.hasAny(field.path(), UNIQUE)
                && !roles.keys().contains(column)
                && !roles.eventTimes().contains(column)
                && !roles.epochSeconds().contains(column);
    }

    private boolean isKeyOf(Field id, Field attribute) {
        // A NULL id makes its attributes NULL.
        boolean mayBeNull = attribute.type().isNullable() || !set.hasAround(id.path(), NULL_RATE);
        return mayBeNull && attribute.isAttributeOf(String.valueOf(id.entity()));
    }

    private static String quoted(FieldPath path) {
        String name = path.toString();
        return PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
    }

    /**
     * A field that has one value per row.
     *
     * @param position the field's position among all fields
     * @param entity the entity whose id the field is; null for none
     */
    private record Field(FieldPath path, FieldName name, LogicalType type, int position, @Nullable String entity) {

        boolean isAttributeOf(String other) {
            return EntityRules.isAttribute(name, type, other);
        }
    }
}
