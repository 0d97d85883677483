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
package io.sandglass.faker.table.proof;

import io.sandglass.faker.row.context.FieldPlan;
import io.sandglass.faker.row.context.NullCase;
import io.sandglass.faker.row.context.NullCause;
import io.sandglass.faker.row.context.NullDraw;
import io.sandglass.faker.row.context.NullEntity;
import io.sandglass.faker.row.context.NullOtherwise;
import io.sandglass.faker.row.context.NullRecordField;
import io.sandglass.faker.row.context.NullReference;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proof that a field isn't NULL where NULL is not allowed.
 *
 * @param isRowtime whether the field is the column with the watermark
 */
record NullProof(FieldSpec field, boolean isRowtime) {

    /**
     * Returns the problem of a value that may be NULL, or null if there is none.
     *
     * @param key the name of the option with the expression
     */
    @Nullable
    String findProblem(String key, FieldPlan plan) {
        if (plan.nulls().isEmpty() || (field.type().isNullable() && !isRowtime)) {
            return null;
        }
        NullCause cause = plan.nulls().get(0);
        return "Option '" + key + "' uses " + describe(cause) + ", but "
                + field.path().describe() + " is "
                + (isRowtime ? "the event time of the table, and a row without one stops the job. " : "NOT NULL. ")
                + remedy(cause, isRowtime)
                + (isRowtime ? "." : " or make the " + (field.path().isColumn() ? "column" : "field") + " nullable.");
    }

    static String describe(NullCause cause) {
        if (cause instanceof NullDraw draw) {
            return draw.path().describe() + ", which is NULL at a rate of " + draw.rate();
        }
        if (cause instanceof NullEntity entity) {
            return entity.path().describe() + ", which is NULL where its key is NULL";
        }
        if (cause instanceof NullOtherwise otherwise) {
            return otherwise.path().describe() + ", which is NULL in some rows by '"
                    + otherwise.path().option(FakerConnectorOptions.ONLY_IF) + "'";
        }
        if (cause instanceof NullCase nulls) {
            return "case '" + nulls.name() + "', which is NULL "
                    + (nulls.isComplete() ? "where its expression is" : "where nothing matches");
        }
        if (cause instanceof NullReference nulls) {
            return "reference '" + nulls.name() + "', which "
                    + (nulls.isAlwaysNull()
                            ? "has no rows"
                            : "is NULL before its first row, at "
                                    + Instant.ofEpochMilli(nulls.rows().firstMillis())
                                    + ", while the rows of this table begin at " + nulls.earliest());
        }
        if (!(cause instanceof NullRecordField nulls)) {
            return "the state before the row, which is NULL in the first row of a session";
        }
        return "field '" + nulls.field() + "' of the records '" + nulls.records() + "', which is NULL in record "
                + nulls.firstNull();
    }

    static String remedy(NullCause cause, boolean isRowtime) {
        if (cause instanceof NullDraw draw) {
            return "Remove '" + draw.path().option(FakerConnectorOptions.NULL_RATE) + "'";
        }
        if (cause instanceof NullEntity entity) {
            return remedy(entity.ofKeys().get(0), isRowtime);
        }
        if (cause instanceof NullOtherwise otherwise) {
            return "Remove '" + otherwise.path().option(FakerConnectorOptions.ONLY_IF) + "'";
        }
        if (cause instanceof NullCase nulls) {
            return nulls.isComplete()
                    ? "Use expressions that are never NULL"
                    : "Add '" + FakerConnectorOptions.CASES_PREFIX + nulls.name() + "." + FakerConnectorOptions.ELSE
                            + "'";
        }
        if (cause instanceof NullReference nulls) {
            String prefix = "'" + FakerConnectorOptions.REFERENCES_PREFIX + nulls.name() + ".";
            String remedy = nulls.isAlwaysNull()
                    ? "Use a " + prefix + "rows' of 1 or more"
                    : "Let its first row be as early, by an earlier " + prefix + "event-time.start'";
            return isRowtime ? remedy : remedy + ",";
        }
        if (!(cause instanceof NullRecordField)) {
            return "Use #{session.state}";
        }
        return isRowtime ? "Write a time there" : "Write a value there, which is \"\" for an empty text,";
    }
}
