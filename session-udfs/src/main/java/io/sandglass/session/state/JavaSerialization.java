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
import org.apache.flink.util.InstantiationUtil;

/** The state format of objects in Java's serialization: the number of bytes (int), then the bytes. */
final class JavaSerialization {
    private JavaSerialization() {}

    /** Writes an object. */
    static void write(Object object, DataOutputView out) throws IOException {
        byte[] bytes = InstantiationUtil.serializeObject(object);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads an object.
     *
     * @param type the type of the object
     * @throws IOException if the input can't be read, or if the object's class is missing
     */
    static <T> T read(DataInputView in, Class<T> type, ClassLoader userCodeClassLoader) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            Object object = InstantiationUtil.deserializeObject(bytes, userCodeClassLoader);
            return type.cast(object);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
