package io.sandglass.faker.source.enumerator;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.apache.flink.util.FlinkRuntimeException;

/** State of a build with other generated values is not accepted. A restart of the job wouldn't help. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class ChangedValuesException extends FlinkRuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedValuesException(String message) {
        super(message);
    }
}
