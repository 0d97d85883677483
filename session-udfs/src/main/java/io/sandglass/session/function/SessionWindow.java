package io.sandglass.session.function;

import io.sandglass.session.tracker.SessionRule;
import java.io.Serializable;

/**
 * What a call says about its sessions.
 *
 * @param input the table
 * @param rule when sessions end
 * @param lateRows what becomes of late rows
 */
record SessionWindow(SessionInput input, SessionRule rule, LateRows lateRows) implements Serializable {
    private static final long serialVersionUID = 1L;
}
