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

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.label.LabelInference;
import io.sandglass.session.label.SessionLabeler;
import io.sandglass.session.tracker.SessionState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.FunctionRequirement;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code SESSION_LABEL}, an aggregate for unbounded OVER windows that are ordered by time. It returns the session of the
 * current row, as far as the rows up to it tell. It runs in streaming and batch mode, on Flink 1.20 and newer. See {@code
 * docs/sessions.md}.
 *
 * <pre>{@code
 * SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '1' HOUR, 'key', user_id)
 *             OVER (PARTITION BY user_id ORDER BY ts) AS s
 * FROM clicks
 * }</pre>
 */
public final class SessionLabelFunction extends AggregateFunction<RowData, SessionState<Accumulator[]>>
        implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    /** Flink takes two functions of a query for one if they have equal fields, and no field tells the literals of a call. */
    private static final AtomicLong CALLS = new AtomicLong();

    @SuppressWarnings("unused") // Makes functions of different calls different.
    private final long call = CALLS.incrementAndGet();

    @SuppressWarnings("serial") // List.of and List.copyOf give serializable lists.
    private final List<LogicalType> argumentTypes;

    private transient @Nullable SessionLabeler labeler;

    /** Creates the function for the planner. */
    public SessionLabelFunction() {
        this(List.of());
    }

    private SessionLabelFunction(List<LogicalType> argumentTypes) {
        this.argumentTypes = argumentTypes;
    }

    @Override
    public Set<FunctionRequirement> getRequirements() {
        return Set.of(FunctionRequirement.OVER_WINDOW_ONLY);
    }

    @Override
    public TypeInference getTypeInference(DataTypeFactory typeFactory) {
        return LabelInference.create();
    }

    @Override
    public UserDefinedFunction specialize(SpecializedContext context) {
        return new SessionLabelFunction(context.getCallContext().getArgumentDataTypes().stream()
                .map(DataType::getLogicalType)
                .toList());
    }

    @Override
    public SessionState<Accumulator[]> createAccumulator() {
        return new SessionState<>(0);
    }

    /** Adds a row. Flink calls this method for the rows of a key in order of time. */
    public void accumulate(SessionState<Accumulator[]> state, @Nullable Object... arguments) {
        if (labeler == null) {
            labeler = new SessionLabeler(argumentTypes, arguments);
        }
        labeler.add(state, arguments);
    }

    @Override
    public @Nullable RowData getValue(SessionState<Accumulator[]> state) {
        return labeler == null ? null : labeler.label(state);
    }
}
