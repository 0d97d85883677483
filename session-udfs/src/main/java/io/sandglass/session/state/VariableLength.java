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
package io.sandglass.session.state;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The state format of numbers that are mostly small: seven bits per byte. */
final class VariableLength {
    private VariableLength() {}

    /** Writes a number, lowest bits first. The highest bit of a byte tells whether another byte follows. */
    static void write(long number, DataOutputView target) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            target.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        target.writeByte((int) rest);
    }

    /** Reads a number that {@link #write} wrote. */
    static long read(DataInputView source) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte bits = source.readByte();
            number |= (long) (bits & 0x7F) << shift;
            if (bits >= 0) {
                return number;
            }
        }
    }
}
