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

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.UserData;
import io.sandglass.faker.spec.UserRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that a table's expressions can use: its columns, the fields of ROW columns, and the user's data. */
final class ScopeColumns {
    private final UserData userData;
    private final Map<String, List<String>> recordFields = new LinkedHashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, String> unusable = new LinkedHashMap<>();

    /**
     * A column that expressions can name.
     *
     * @param nullRates the rates at which the column and the ROWs around it are drawn to be NULL, without rates of 0
     */
    record Column(FieldSpec.Scalar spec, Map<FieldPath, Double> nullRates) {}

    ScopeColumns(List<FieldSpec> declared, UserData userData) {
        this.userData = userData;
        userData.records().forEach((name, records) -> recordFields.put(name, records.fields()));
        declared.forEach(column -> add(column, Map.of()));
    }

    private void add(FieldSpec field, Map<FieldPath, Double> outerRates) {
        FieldPath path = field.path();
        Map<FieldPath, Double> nullRates = new LinkedHashMap<>(outerRates);
        if (field.nullRate() > 0) {
            nullRates.put(path, field.nullRate());
        }
        if (field instanceof FieldSpec.Scalar scalar) {
            columns.put(path.toString(), new Column(scalar, nullRates));
        } else if (field instanceof FieldSpec.Struct struct) {
            struct.fields().forEach(inner -> add(inner, nullRates));
            unusable.put(
                    path.toString(),
                    "is a ROW. Use one of its fields: "
                            + struct.fields().stream()
                                    .map(inner -> inner.path().toString())
                                    .collect(Collectors.joining(", "))
                            + ".");
        } else {
            unusable.put(
                    path.toString(),
                    "is of type " + field.type().asSummaryString() + ", but only single values can be used.");
        }
    }

    /** Returns the names of all columns, in the order of the table. */
    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Returns the steps of all columns, vars and cases, in the order in which a cycle of them is reported. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        columns.keySet().forEach(name -> steps.add(ColumnCycle.COLUMN + name));
        userData.variables().keySet().forEach(name -> steps.add(DefinedValues.VARIABLE + name));
        userData.cases().keySet().forEach(name -> steps.add(DefinedValues.CASE + name));
        return steps;
    }

    /**
     * Returns a column.
     *
     * @throws IllegalArgumentException if there is no column of that name
     */
    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(name);
        }
        return column;
    }

    /** Returns whether there is a column of a name. */
    boolean has(FieldPath path) {
        return columns.containsKey(path.toString());
    }

    /** Returns the columns that can't be named, with the reasons. */
    Map<String, String> unusable() {
        return unusable;
    }

    /** Returns the fields of the user's records, by the names of the records. */
    Map<String, List<String>> recordFields() {
        return recordFields;
    }

    /** Returns the weights of the user's records of a name, or an empty list if they have none. */
    List<Double> weights(String name) {
        UserRecords records = userData.records().get(name);
        return records == null ? List.of() : records.weights();
    }

    /**
     * Returns the user's records of a name.
     *
     * @throws IllegalArgumentException if they don't have the field
     */
    UserRecords records(String name, String field) {
        UserRecords records = userData.records().get(name);
        if (records == null || !records.fields().contains(field)) {
            throw new IllegalArgumentException(name + "." + field);
        }
        return records;
    }
}
