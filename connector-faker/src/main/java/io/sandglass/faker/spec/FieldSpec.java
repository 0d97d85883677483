package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;

/** What the user asked of one field. */
public sealed interface FieldSpec extends Serializable {

    /** A field whose values come out of an expression. */
    record Scalar(FieldPath path, LogicalType type, double nullRate, String expression) implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }

    /** A ROW with a spec for each of its fields. */
    record Struct(FieldPath path, RowType type, double nullRate, List<FieldSpec> fields) implements FieldSpec {
        private static final long serialVersionUID = 1L;

        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /** An ARRAY. */
    record Array(FieldPath path, ArrayType type, double nullRate, LengthRange length, FieldSpec element)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }

    /** A MULTISET; the length counts draws, so equal elements leave fewer entries with higher counts. */
    record Multiset(FieldPath path, MultisetType type, double nullRate, LengthRange length, FieldSpec element)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }

    /** A MAP; the length counts draws, so equal keys leave fewer entries. */
    record Mapping(FieldPath path, MapType type, double nullRate, LengthRange length, FieldSpec key, FieldSpec value)
            implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }

    /** A field of a ROW that was projected out of it: null wherever the ROW is. */
    record Projected(Struct struct, FieldSpec field) implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }

    /** The index of the row itself. */
    record RowIndex() implements FieldSpec {
        private static final long serialVersionUID = 1L;
    }
}
