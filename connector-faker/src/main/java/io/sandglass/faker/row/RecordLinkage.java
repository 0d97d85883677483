package io.sandglass.faker.row;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.List;

/**
 * The class of a record that the JDK keeps.
 *
 * <p>Up to Java 19 static method handles of {@link ObjectMethods} remember the types they were last adapted to (JDK-8078641).
 * Whoever links the generated {@code equals} of a record so pins that record's class and its class loader, until another
 * record is linked.
 */
public final class RecordLinkage {

    private RecordLinkage() {}

    /** Makes the JDK keep one of its own classes instead. To be called when a reader, an enumerator or a function closes. */
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
