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
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.jspecify.annotations.Nullable;

/** The specification of one field. */
public sealed interface FieldSpec extends Serializable {

    /** Returns the field's path. For a metadata column, the path is the metadata's key. */
    FieldPath path();

    /** Returns the type of the field's values. */
    LogicalType type();

    /** Returns the fraction of rows in which the field is drawn to be NULL, 0 to 1. */
    double nullRate();

    /** Returns the number of elements that the field has, which is one for all but collections. */
    default LengthRange length() {
        return LengthRange.ONE;
    }

    /** Returns the specs of the fields or elements inside the field. */
    default List<FieldSpec> parts() {
        return List.of();
    }

    /**
     * A field whose values come from an expression.
     *
     * @param locale the field's locale; null for the table's locale
     * @param orphanRate the fraction of values that lie above the range of the expression's whole numbers, 0 to 1
     * @param isUnique whether all rows have different values
     */
    record Scalar(
            FieldPath path,
            LogicalType type,
            double nullRate,
            String expression,
            @Nullable Locale locale,
            double orphanRate,
            boolean isUnique)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;

        public Scalar(FieldPath path, LogicalType type, double nullRate, String expression) {
            this(path, type, nullRate, expression, null, 0, false);
        }
    }

    /** A ROW with a spec for each of its fields. */
    record Struct(FieldPath path, RowType type, double nullRate, List<FieldSpec> fields) implements FieldSpec {
        private static final long serialVersionUID = 1L;

        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public List<FieldSpec> parts() {
            return fields;
        }
    }

    /**
     * An ARRAY.
     *
     * @param isDistinct whether all elements of a value are different
     */
    record Array(
            FieldPath path, ArrayType type, double nullRate, LengthRange length, FieldSpec element, boolean isDistinct)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;

        public Array(FieldPath path, ArrayType type, double nullRate, LengthRange length, FieldSpec element) {
            this(path, type, nullRate, length, element, false);
        }

        @Override
        public List<FieldSpec> parts() {
            return List.of(element);
        }
    }

    /** A MULTISET; the length counts draws, so equal elements leave fewer entries with higher counts. */
    record Multiset(FieldPath path, MultisetType type, double nullRate, LengthRange length, FieldSpec element)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;

        @Override
        public List<FieldSpec> parts() {
            return List.of(element);
        }
    }

    /**
     * A MAP; the length counts draws, so equal keys leave fewer entries.
     *
     * @param isDistinct whether keys are drawn again until they are different, so that the length counts entries
     */
    record Mapping(
            FieldPath path,
            MapType type,
            double nullRate,
            LengthRange length,
            FieldSpec key,
            FieldSpec value,
            boolean isDistinct)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;

        public Mapping(
                FieldPath path, MapType type, double nullRate, LengthRange length, FieldSpec key, FieldSpec value) {
            this(path, type, nullRate, length, key, value, false);
        }

        @Override
        public List<FieldSpec> parts() {
            return List.of(key, value);
        }
    }

    /** A field that was projected out of a ROW. It is NULL where the ROW is NULL. */
    record Projected(Struct struct, FieldSpec field) implements FieldSpec {
        private static final long serialVersionUID = 1L;

        /** Returns the path of the ROW, whose NULLs the field has. */
        @Override
        public FieldPath path() {
            return struct.path();
        }

        @Override
        public LogicalType type() {
            return field.type();
        }

        @Override
        public double nullRate() {
            return struct.nullRate();
        }
    }

    /** A column that shows metadata of the row. */
    record OfMetadata(Metadata key) implements FieldSpec {
        private static final long serialVersionUID = 1L;

        @Override
        public FieldPath path() {
            return FieldPath.ofColumn(key.key());
        }

        @Override
        public LogicalType type() {
            return key.type();
        }

        @Override
        public double nullRate() {
            return 0;
        }
    }
}
