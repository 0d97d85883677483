package io.sandglass.session.function;

import org.apache.flink.FlinkVersion;
import org.apache.flink.table.api.ValidationException;

/** Which Flink the session functions need. Asked before any class of theirs could miss one of Flink's. */
public final class RequiredFlink {
    private static final String VERSION = "2.3";

    private RequiredFlink() {}

    /**
     * Refuses a Flink that is too old.
     *
     * @throws ValidationException if this one is, with a message for the user
     */
    public static void check() {
        // Each Flink knows the versions up to its own. Constants of newer ones are not there to compare with.
        if (FlinkVersion.byCode(VERSION).isEmpty()) {
            throw refusal(FlinkVersion.current());
        }
    }

    static ValidationException refusal(FlinkVersion here) {
        return new ValidationException(
                "The session functions need Flink " + VERSION + " or newer, and this is Flink " + here
                        + ": older ones have no process table functions, or lose sessions by dropping timers that the watermark has"
                        + " passed when they are set.");
    }
}
