package io.sandglass.session.aggregate;

import org.apache.flink.table.data.RowData;

/** The integer types: how to read one as a long, and how to make one of a long. */
enum IntegerType {
    TINYINT {
        @Override
        long read(RowData row, int column) {
            return row.getByte(column);
        }

        @Override
        Object box(long value) {
            return (byte) value;
        }
    },
    SMALLINT {
        @Override
        long read(RowData row, int column) {
            return row.getShort(column);
        }

        @Override
        Object box(long value) {
            return (short) value;
        }
    },
    INTEGER {
        @Override
        long read(RowData row, int column) {
            return row.getInt(column);
        }

        @Override
        Object box(long value) {
            return (int) value;
        }
    },
    BIGINT {
        @Override
        long read(RowData row, int column) {
            return row.getLong(column);
        }

        @Override
        Object box(long value) {
            return value;
        }
    };

    abstract long read(RowData row, int column);

    abstract Object box(long value);
}
