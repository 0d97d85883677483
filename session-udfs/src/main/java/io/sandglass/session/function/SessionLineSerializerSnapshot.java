package io.sandglass.session.function;

import io.sandglass.session.state.SessionStateSerializerSnapshot;

/**
 * The former name of {@link SessionStateSerializerSnapshot}. Savepoints of 0.1.0 name this class as the one that reads the
 * snapshot. New savepoints name the superclass.
 */
public final class SessionLineSerializerSnapshot extends SessionStateSerializerSnapshot {}
