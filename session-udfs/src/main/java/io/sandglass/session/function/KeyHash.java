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

/**
 * A hash function of keys that gives the same number in every run: the first 8 bytes of the MD5 digest of the PARTITION BY columns in
 * Flink's binary format.
 */
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
            throw new IllegalStateException("MD5 is missing, but every Java platform must support it.", e);
        }
    }

    /** Returns the hash of a row's key. */
    long of(RowData row) {
        BinaryRowData binary = serializer.toBinaryRow(key.replaceRow(row));
        byte[] bytes =
                BinarySegmentUtils.copyToBytes(binary.getSegments(), binary.getOffset(), binary.getSizeInBytes());
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }
}
