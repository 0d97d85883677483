package io.sandglass.session;

import org.apache.flink.table.module.Module;

/** The session functions as a module of a SQL session: they need no {@code CREATE FUNCTION}. */
public final class SessionModule implements Module {}
