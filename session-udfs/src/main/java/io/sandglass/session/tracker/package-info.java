/**
 * The session rule, in plain Java: row times and the event clock go in, closed sessions and the next deadline come out.
 * It knows no Flink and no SQL; times are milliseconds since the Unix epoch.
 */
package io.sandglass.session.tracker;
