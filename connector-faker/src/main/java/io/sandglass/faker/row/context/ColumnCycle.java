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
import io.sandglass.faker.expression.call.InvalidDependencyException;
import io.sandglass.faker.spec.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** An exception from the expression that closes a cycle of columns to the expression that began it. */
final class ColumnCycle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldPath> path;

    ColumnCycle(List<FieldPath> path) {
        super(path.toString());
        this.path = path;
    }

    /**
     * Returns the exception to throw from an expression of the cycle. The cycle is reported at its first column in the table.
     *
     * @param field the field of the expression
     * @param columns the columns of the table, in order
     */
    RuntimeException at(FieldPath field, List<String> columns) {
        if (!path.get(0).equals(field)) {
            return this;
        }
        List<String> names = new ArrayList<>();
        path.forEach(step -> names.add(step.toString()));
        if (names.stream().anyMatch(name -> position(name, columns) < position(names.get(0), columns))) {
            return new InvalidDependencyException(this);
        }
        names.add(names.get(0));
        return new ColumnCycleException(names);
    }

    /** Returns the position of a column, or that of the first field of a ROW. */
    private static int position(String name, List<String> columns) {
        int position = 0;
        while (position < columns.size()
                && !columns.get(position).equals(name)
                && !columns.get(position).startsWith(name + ".")) {
            position++;
        }
        return position;
    }
}
