/**
 * The SQL functions. During planning, a {@link io.sandglass.session.function.SessionFunction} checks the arguments of a call and
 * declares the output columns. In the cluster, a {@link io.sandglass.session.function.SessionProcess} takes rows and timers, and
 * emits rows of closed sessions.
 */
package io.sandglass.session.function;
