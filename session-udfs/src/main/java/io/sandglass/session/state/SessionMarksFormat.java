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

import io.sandglass.session.tracker.SessionMarks;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * The state format of {@link SessionMarks}: one byte of flags, the distance from the row's time to the deadline if there is one, the number of split
 * columns, and their values. The format of the values tells their types.
 */
final class SessionMarksFormat {
    private static final int PRESENT = 1;
    private static final int STARTS = 2;
    private static final int ENDS = 4;
    private static final int MAY_START = 8;
    private static final int HAS_DEADLINE = 16;

    private SessionMarksFormat() {}

    /**
     * Writes marks.
     *
     * @param marks null if there are none
     * @param time a time at or before the deadline
     */
    static void write(@Nullable SessionMarks marks, long time, DataOutputView target) throws IOException {
        if (marks == null) {
            target.writeByte(0);
            return;
        }
        long deadline = marks.deadlineMillis();
        target.writeByte(PRESENT
                | (marks.starts() ? STARTS : 0)
                | (marks.ends() ? ENDS : 0)
                | (marks.mayStart() ? MAY_START : 0)
                | (deadline == SessionMarks.NO_DEADLINE ? 0 : HAS_DEADLINE));
        if (deadline != SessionMarks.NO_DEADLINE) {
            VariableLength.write(deadline - time, target);
        }
        @Nullable Object[] values = marks.values();
        VariableLength.write(values.length, target);
        for (Object value : values) {
            SplitValueFormat.write(value, target);
        }
    }

    /**
     * Reads marks.
     *
     * @param time the time that {@link #write} got
     * @return null if there are none
     */
    static @Nullable SessionMarks read(long time, DataInputView source) throws IOException {
        int flags = source.readByte();
        if ((flags & PRESENT) == 0) {
            return null;
        }
        long deadline = (flags & HAS_DEADLINE) == 0 ? SessionMarks.NO_DEADLINE : time + VariableLength.read(source);
        int columns = (int) VariableLength.read(source);
        if (flags == PRESENT && columns == 0) {
            return SessionMarks.PLAIN;
        }
        @Nullable Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = SplitValueFormat.read(source);
        }
        return new SessionMarks((flags & STARTS) != 0, (flags & ENDS) != 0, deadline, values, (flags & MAY_START) != 0);
    }
}
