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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The specification of a table's rows.
 *
 * @param columns the columns to produce, in order
 * @param declared all columns of the table; expressions may refer to each of them, whether it is produced or not
 * @param seed determines every value, together with a column's path and a row's index
 * @param locale the language and country of values such as names and addresses
 * @param zone the session's time zone, for conversions to the local times of TIMESTAMP, DATE and TIME
 * @param userData the user's own values
 * @param stream the number of rows, their times and their order
 * @param rules the rules by which fields hold their values over several rows, or are NULL in some
 * @param hasRecordTimes whether Flink receives each row's event time as the record's timestamp; false without an event clock
 */
public record RowSpec(
        List<FieldSpec> columns,
        List<FieldSpec> declared,
        long seed,
        Locale locale,
        ZoneId zone,
        UserData userData,
        StreamSpec stream,
        FieldRules rules,
        boolean hasRecordTimes)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RowSpec {
        columns = List.copyOf(columns);
        declared = List.copyOf(declared);
    }

    /** Creates a specification without rules and record timestamps. */
    public RowSpec(
            List<FieldSpec> columns,
            List<FieldSpec> declared,
            long seed,
            Locale locale,
            ZoneId zone,
            UserData userData,
            StreamSpec stream) {
        this(columns, declared, seed, locale, zone, userData, stream, FieldRules.NONE, false);
    }

    /** Creates the specification of an unbounded table with independent rows and without user data. */
    public RowSpec(List<FieldSpec> columns, long seed, Locale locale, ZoneId zone) {
        this(columns, columns, seed, locale, zone, UserData.NONE, StreamSpec.PLAIN);
    }

    /**
     * Returns the specification of the same rows with fewer columns.
     *
     * @param paths by new column: the position of its old column, and for a field of a ROW the positions from there
     */
    public RowSpec project(int[][] paths) {
        List<FieldSpec> projected = new ArrayList<>();
        for (int[] path : paths) {
            projected.add(project(columns.get(path[0]), path, 1));
        }
        return withColumns(projected);
    }

    private static FieldSpec project(FieldSpec field, int[] path, int depth) {
        if (depth == path.length) {
            return field;
        }
        FieldSpec.Struct struct = (FieldSpec.Struct) field;
        return new FieldSpec.Projected(struct, project(struct.fields().get(path[depth]), path, depth + 1));
    }

    /** Returns the specification of the same rows with metadata in additional last columns. */
    public RowSpec withMetadata(List<Metadata> metadata) {
        List<FieldSpec> more = new ArrayList<>(columns);
        metadata.forEach(key -> more.add(new FieldSpec.OfMetadata(key)));
        return withColumns(more);
    }

    /** Returns the specification of the same rows with record timestamps. */
    public RowSpec withRecordTimes() {
        return new RowSpec(columns, declared, seed, locale, zone, userData, stream, rules, true);
    }

    /**
     * Returns the specification of the same rows with other columns.
     *
     * @param other declared columns, fields of these, or metadata
     */
    public RowSpec withColumns(List<FieldSpec> other) {
        return new RowSpec(other, declared, seed, locale, zone, userData, stream, rules, hasRecordTimes);
    }
}
