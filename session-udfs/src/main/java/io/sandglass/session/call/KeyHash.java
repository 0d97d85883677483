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
package io.sandglass.session.call;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinarySegmentUtils;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * A hash function of keys that gives the same number in every run: the first 8 bytes of the MD5 digest of the PARTITION BY columns in
 * Flink's binary format. Not thread-safe.
 */
public final class KeyHash {
    private final RowDataSerializer serializer;
    private final MessageDigest digest;

    /**
     * Creates a hash function.
     *
     * @param types the types of the PARTITION BY columns, possibly none
     */
    public KeyHash(List<LogicalType> types) {
        serializer = new RowDataSerializer(types.toArray(LogicalType[]::new));
        try {
            digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is missing, but every Java platform must support it.", e);
        }
    }

    /** Returns the hash of a key, which is a row of the PARTITION BY columns. */
    public long of(RowData key) {
        BinaryRowData binary = serializer.toBinaryRow(key);
        byte[] bytes =
                BinarySegmentUtils.copyToBytes(binary.getSegments(), binary.getOffset(), binary.getSizeInBytes());
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }

    /**
     * Returns the id of a session. It depends only on the key, on the time of the first row of part 0, and on the number of earlier
     * sessions of the key that started at that time. So it is the same for all parts and in every run. Two sessions of one key that
     * are the first of their time have different ids. Any other two sessions have the same id with a probability of 2^-64.
     *
     * @param ordinal the number of earlier sessions of the key that started at the same time
     */
    public static long sessionId(long keyHash, long sessionStartMillis, int ordinal) {
        long id = mixed(keyHash + sessionStartMillis);
        return ordinal == 0 ? id : mixed(id + ordinal);
    }

    /** Returns a number that looks random. Each step is invertible, so different numbers give different results. */
    private static long mixed(long number) {
        long mixed = number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
