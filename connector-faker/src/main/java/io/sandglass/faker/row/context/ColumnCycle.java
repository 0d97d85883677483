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
import java.util.ArrayList;
import java.util.List;

/**
 * An exception from the expression that closes a cycle of columns, vars and cases to the expression that began it.
 *
 * <p>Each is a step such as <code>column.a</code> or <code>var.b</code>.
 */
final class ColumnCycle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The start of the steps of columns, which messages leave out. */
    static final String COLUMN = "column.";

    private final transient List<String> path;

    ColumnCycle(List<String> path) {
        super(path.toString());
        this.path = path;
    }

    /**
     * Returns the exception to throw from an expression of the cycle. The cycle is reported at its first column in the table.
     *
     * @param step the step of the expression
     * @param order all steps of the table, columns first and in order
     */
    RuntimeException at(String step, List<String> order) {
        if (!path.get(0).equals(step)) {
            return this;
        }
        if (path.stream().anyMatch(other -> position(other, order) < position(step, order))) {
            return new InvalidDependencyException(this);
        }
        List<String> names = new ArrayList<>();
        path.forEach(each -> names.add(name(each)));
        names.add(names.get(0));
        return new ColumnCycleException(names);
    }

    private static String name(String step) {
        return step.startsWith(COLUMN) ? step.substring(COLUMN.length()) : step;
    }

    /** Returns the position of a step, or that of the first field of a ROW. */
    private static int position(String step, List<String> order) {
        int position = 0;
        while (position < order.size()
                && !order.get(position).equals(step)
                && !order.get(position).startsWith(step + ".")) {
            position++;
        }
        return position;
    }
}
