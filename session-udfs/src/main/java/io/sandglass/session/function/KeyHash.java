package io.sandglass.session.function;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;
import org.apache.flink.table.data.utils.ProjectedRowData;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;

/** A number for a key, the same in every run: half of the MD5 digest of Flink's binary form of the PARTITION BY columns. */
final class KeyHash {
    private final ProjectedRowData key;
    private final RowDataSerializer serializer;
    private final MessageDigest digest;

    KeyHash(SessionInput input) {
        key = ProjectedRowData.from(input.keys());
        serializer = new RowDataSerializer(
                IntStream.of(input.keys()).mapToObj(input.rowType()::getTypeAt).toArray(LogicalType[]::new));
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    long of(RowData row) {
        BinaryRowData binary = serializer.toBinaryRow(key.replaceRow(row));
        byte[] bytes =
                BinarySegmentUtils.copyToBytes(binary.getSegments(), binary.getOffset(), binary.getSizeInBytes());
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }
}
