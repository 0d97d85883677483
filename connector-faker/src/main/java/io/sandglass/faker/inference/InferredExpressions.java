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
import io.sandglass.faker.spec.StreamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/**
 * An inference of expressions for all fields of a table, including nested fields. The field's name determines the
 * expression, or its type if the name has no known meaning. All values fit the type in every locale. A type without
 * generated values also gets an expression, which the compiler rejects.
 */
final class InferredExpressions {
    private static final Meaning NEAR_NOW = new TimeMeaning(TimeMeaning.NOW, false);
    private static final TypeMeaning ANY_OF_TYPE = new TypeMeaning();

    private final ColumnRoles roles;
    private final Meaning key;
    private final ChildRows children;
    private final List<InferredExpression> found = new ArrayList<>();

    private InferredExpressions(ColumnRoles roles, long rowCount, ChildRows children) {
        this.roles = roles;
        this.key = children.areChildren() ? KeyMeaning.ofParents(rowCount) : KeyMeaning.ofRows(rowCount);
        this.children = children;
    }

    /**
     * Returns an expression for each field that has no fields or elements of its own, in the order of their definitions.
     *
     * @param rowCount the number of rows or of parents in the table, or {@link StreamSpec#UNBOUNDED}
     */
    static List<InferredExpression> of(RowType columns, ColumnRoles roles, long rowCount, ChildRows children) {
        InferredExpressions expressions = new InferredExpressions(roles, rowCount, children);
        for (RowType.RowField column : columns.getFields()) {
            expressions.add(
                    FieldPath.ofColumn(column.getName()), FieldName.NONE.child(column.getName()), column.getType());
        }
        return List.copyOf(expressions.found);
    }

    private void add(FieldPath path, FieldName name, LogicalType type) {
        if (type instanceof RowType row) {
            for (RowType.RowField field : row.getFields()) {
                add(path.child(field.getName()), name.child(field.getName()), field.getType());
            }
        } else if (type instanceof ArrayType array) {
            add(path.child("element"), name.element(), array.getElementType());
        } else if (type instanceof MultisetType multiset) {
            add(path.child("element"), name.element(), multiset.getElementType());
        } else if (type instanceof MapType map) {
            // The name of a MAP is that of its values.
            add(path.child("key"), FieldName.NONE, map.getKeyType());
            add(path.child("value"), name.element(), map.getValueType());
        } else {
            found.add(new InferredExpression(path, type, expression(path, name, type), null));
        }
    }

    private String expression(FieldPath path, FieldName name, LogicalType type) {
        String expression = path.isColumn() ? ofRole(path.toString(), name, type) : null;
        if (expression == null) {
            expression = NameRules.expression(name, type);
        }
        return expression == null ? ANY_OF_TYPE.expression(type) : expression;
    }

    /** Returns an expression for the column's role in the table, or null if it has none. */
    private @Nullable String ofRole(String column, FieldName name, LogicalType type) {
        if (roles.eventTimes().contains(column)) {
            return NEAR_NOW.expression(type);
        } else if (roles.epochSeconds().contains(column)) {
            return TimeMeaning.EPOCH_SECONDS.expression(type);
        } else if (children.isLine(column, type)) {
            return "#{child.number}";
        } else if (column.equals(children.parent())) {
            return key.expression(type);
        }
        // The values of a single column may repeat in a composite key, such as user and day.
        boolean isKey = roles.keys().equals(Set.of(column));
        return name.words().equals(List.of("id")) || (isKey && !saysMore(name, type)) ? key.expression(type) : null;
    }

    /** Returns whether the name describes a text in more detail, such as an email address. */
    private static boolean saysMore(FieldName name, LogicalType type) {
        boolean endsInId = !name.words().isEmpty()
                && name.words().get(name.words().size() - 1).equals("id");
        return TypeRoom.characters(type) >= 0 && !endsInId && NameRules.expression(name, type) != null;
    }
}
