package io.sandglass.session.function;

import io.sandglass.session.tracker.SessionRule;
import java.io.Serializable;

/**
 * The sessions that a call asks for.
 *
 * @param input the table
 * @param rule the session rule
 * @param lateRows the handling of late rows
 */
record SessionSpec(SessionInput input, SessionRule rule, LateRowHandling lateRows) implements Serializable {
    private static final long serialVersionUID = 1L;
}
