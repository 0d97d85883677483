package io.sandglass.faker.source.enumerator;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * An exception about state from a build that generates other values. Flink doesn't restart the job, because a restart wouldn't
 * help.
 */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class ChangedValuesException extends FlinkRuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedValuesException(String message) {
        super(message);
    }
}
