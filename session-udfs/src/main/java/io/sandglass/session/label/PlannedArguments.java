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
package io.sandglass.session.label;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.logical.LogicalType;

/** The arguments of a call that Flink validates. */
record PlannedArguments(CallContext context) implements ArgumentSource {

    /** Returns whether Flink knows here which arguments are literals. It knows in the first of several validations only. */
    boolean areKnown() {
        try {
            context.isArgumentLiteral(0);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public int count() {
        return context.getArgumentDataTypes().size();
    }

    @Override
    public LogicalType type(int position) {
        return context.getArgumentDataTypes().get(position).getLogicalType();
    }

    @Override
    public boolean isExpression(int position) {
        return !context.isArgumentLiteral(position);
    }

    @Override
    public <T> Optional<T> literal(int position, String name, Class<T> type) {
        if (isExpression(position)) {
            throw new ValidationException(
                    "Argument '" + name
                            + "': the value is not a literal. Use a literal. The function reads the value when Flink plans the query.");
        }
        if (context.isArgumentNull(position)) {
            return Optional.empty();
        }
        return type == Long.class
                ? context.getArgumentValue(position, Duration.class)
                        .map(Duration::toMillis)
                        .map(type::cast)
                : context.getArgumentValue(position, type);
    }
}
