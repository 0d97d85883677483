/**
 * The SQL skin: rows and timers enter, rows of closed sessions leave. Arguments and types are checked here, while the query
 * is planned.
 */
package io.sandglass.session.function;
