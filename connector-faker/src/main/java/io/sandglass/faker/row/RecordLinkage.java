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
package io.sandglass.faker.row;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/**
 * A workaround for JDK-8078641, by which the JDK keeps a record's class in memory.
 *
 * <p>Up to Java 19, static method handles of {@link ObjectMethods} remember the types to which they were last adapted. Linking
 * the generated {@code equals} of a record therefore pins the record's class and its class loader. The JVM releases them when it
 * links another record.
 */
public final class RecordLinkage {

    private RecordLinkage() {}

    /**
     * Makes the JDK keep one of its own classes instead. Call this method when a reader, an enumerator or a function closes.
     *
     * @throws IllegalStateException if linking fails
     */
    public static void forget() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle component = lookup.findVirtual(Integer.class, "toString", MethodType.methodType(String.class));
            for (String method : List.of("equals", "hashCode", "toString")) {
                ObjectMethods.bootstrap(lookup, method, MethodHandle.class, Integer.class, "component", component);
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
