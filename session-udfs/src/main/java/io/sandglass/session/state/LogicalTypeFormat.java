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
import org.apache.flink.table.api.TableException;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * The format of column types in snapshots. Most types are SQL text. The few types without SQL text, which hold classes of the
 * user, use Java's serialization.
 */
final class LogicalTypeFormat {

    private LogicalTypeFormat() {}

    /** Writes a type. */
    static void write(LogicalType type, DataOutputView out) throws IOException {
        String text = textOf(type);
        out.writeBoolean(text != null);
        if (text != null) {
            StringValue.writeString(text, out);
        } else {
            JavaSerialization.write(type, out);
        }
    }

    /**
     * Reads a type.
     *
     * @throws IOException if the input can't be read, or if a class of the user is missing
     */
    static LogicalType read(DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        return in.readBoolean()
                ? LogicalTypeParser.parse(StringValue.readString(in), userCodeClassLoader)
                : JavaSerialization.read(in, LogicalType.class, userCodeClassLoader);
    }

    /**
     * Returns whether state with values of one type is also valid for the other type. NOT NULL has no effect. Attributes for the
     * planner, such as that a column is the event time, have none either.
     */
    static boolean haveEqualState(LogicalType one, LogicalType other) {
        LogicalType first = one.copy(true);
        LogicalType second = other.copy(true);
        String text = textOf(first);
        return text == null ? first.equals(second) : text.equals(textOf(second));
    }

    private static @Nullable String textOf(LogicalType type) {
        try {
            return type.asSerializableString();
        } catch (TableException e) {
            return null;
        }
    }
}
