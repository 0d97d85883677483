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
package io.sandglass.benchmarks.row;

import org.apache.flink.core.memory.MemorySegment;
import org.apache.flink.core.memory.MemorySegmentFactory;
import org.apache.flink.table.data.binary.BinaryStringData;

/** Writes addresses of the public internet, byte by byte, into one string that it uses over and over. */
final class PublicIps {

    /** Of each number from 0 to 255 its digits and a dot, as the bytes of an int in the order of memory. */
    private static final int[] DIGITS_AND_DOT = new int[256];

    private static final byte[] LENGTHS = new byte[256];

    static {
        for (int number = 0; number < 256; number++) {
            String text = number + ".";
            LENGTHS[number] = (byte) text.length();
            for (int i = 0; i < text.length(); i++) {
                DIGITS_AND_DOT[number] |= text.charAt(i) << (8 * i);
            }
        }
    }

    private final MemorySegment bytes = MemorySegmentFactory.wrap(new byte[16]);
    private final MemorySegment[] segments = {bytes};
    private final BinaryStringData string = BinaryStringData.fromAddress(segments, 0, 0);

    /** Returns an address that is good until the next call. */
    BinaryStringData next(SplitMix64 random) {
        int address = (int) random.nextLong();
        while (isSpecial(address)) {
            address = (int) random.nextLong();
        }
        int end = write(0, address >>> 24);
        end = write(end, address >>> 16 & 255);
        end = write(end, address >>> 8 & 255);
        end = write(end, address & 255);
        string.getBinarySection().pointTo(segments, 0, end - 1);
        return string;
    }

    private int write(int position, int number) {
        bytes.putIntLittleEndian(position, DIGITS_AND_DOT[number]);
        return position + LENGTHS[number];
    }

    /** The special-purpose registry of RFC 6890 and multicast: the addresses that the connector leaves out, too. */
    private static boolean isSpecial(int address) {
        return switch (address >>> 24) {
            case 0, 10, 127 -> true;
            case 100 -> isIn(address, 100, 64, 0, 10);
            case 169 -> isIn(address, 169, 254, 0, 16);
            case 172 -> isIn(address, 172, 16, 0, 12);
            case 192 ->
                isIn(address, 192, 0, 0, 24)
                        || isIn(address, 192, 0, 2, 24)
                        || isIn(address, 192, 88, 99, 24)
                        || isIn(address, 192, 168, 0, 16);
            case 198 -> isIn(address, 198, 18, 0, 15) || isIn(address, 198, 51, 100, 24);
            case 203 -> isIn(address, 203, 0, 113, 24);
            default -> address >>> 29 == 0b111;
        };
    }

    private static boolean isIn(int address, int first, int second, int third, int prefix) {
        return (address ^ (first << 24 | second << 16 | third << 8)) >>> (32 - prefix) == 0;
    }
}
