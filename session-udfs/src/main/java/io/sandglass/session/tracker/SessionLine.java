package io.sandglass.session.tracker;

/**
 * The former name of {@link SessionState}, without content. Savepoints of 0.1.0 hold this class as the type of a state value, and Flink
 * loads the class when it restores them. No code creates an instance.
 */
public final class SessionLine {
    private SessionLine() {}
}
