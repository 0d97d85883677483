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
package io.sandglass.session.function;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.functions.TableSemantics;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.StaticArgument;
import org.apache.flink.types.ColumnList;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, by name. The function reads them when Flink plans the query, so each must be a literal. */
final class CallArguments {
    private final List<StaticArgument> declared;
    private final CallContext context;

    /** @param declared the arguments that the function declares, in their order */
    CallArguments(List<StaticArgument> declared, CallContext context) {
        this.declared = declared;
        this.context = context;
    }

    /**
     * Returns the table, which is the first argument of every session function.
     *
     * @throws ValidationException if the argument isn't a table, or if its time column is unusable
     */
    SessionInput input() {
        TableSemantics table = context.getTableSemantics(0)
                .orElseThrow(
                        () -> new ValidationException(
                                "Argument 'input': the argument is not a table. Use a table, for example TABLE clicks PARTITION BY user_id."));
        return SessionInput.of(context.getArgumentDataTypes().get(0), table, onTimeColumn());
    }

    /** Returns the value of an INTERVAL in milliseconds. Empty if the argument is NULL or missing. */
    Optional<Long> millis(String name) {
        return value(name, Duration.class, "INTERVAL '2' MINUTE").map(Duration::toMillis);
    }

    /** Returns the value of an INT. Empty if the argument is NULL or missing. */
    Optional<Integer> number(String name) {
        return value(name, Integer.class, "60");
    }

    /** Returns the value of a STRING. Empty if the argument is NULL or missing. */
    Optional<String> text(String name) {
        return value(name, String.class, "'…'");
    }

    /**
     * Returns the value of a required argument.
     *
     * @throws ValidationException if the value is empty
     */
    static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() ->
                new ValidationException("Argument '" + name + "': the value is NULL. Use a value that is not NULL."));
    }

    private <T> Optional<T> value(String name, Class<T> type, String example) {
        int position = position(name);
        if (context.isArgumentNull(position)) {
            return Optional.empty();
        }
        if (!context.isArgumentLiteral(position)) {
            throw new ValidationException(
                    "Argument '" + name + "': the value is not a literal. Use a literal, for example " + name + " => "
                            + example + ". The function reads the value when Flink plans the query.");
        }
        return context.getArgumentValue(position, type);
    }

    private int position(String name) {
        for (int position = 0; position < declared.size(); position++) {
            if (declared.get(position).getName().equals(name)) {
                return position;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Returns whether Flink is still validating the call. Flink then has its own arguments after the declared ones. */
    private boolean isBeforeCasts() {
        return context.getArgumentDataTypes().size() > declared.size();
    }

    /** Returns the names in a DESCRIPTOR, none if the argument is NULL or missing. */
    List<String> columns(String name) {
        return columnsAt(position(name));
    }

    private List<String> columnsAt(int position) {
        return context.isArgumentNull(position)
                ? List.of()
                : context.getArgumentValue(position, ColumnList.class)
                        .map(ColumnList::getNames)
                        .orElse(List.of());
    }

    /** Returns the column in {@code on_time}. Null if it isn't known. */
    private @Nullable String onTimeColumn() {
        if (!isBeforeCasts()) {
            return null;
        }
        List<String> names = columnsAt(declared.size());
        return names.size() == 1 ? names.get(0) : null;
    }
}
