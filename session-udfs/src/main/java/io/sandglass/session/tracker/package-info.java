/**
 * The session rule in plain Java. {@link io.sandglass.session.tracker.SessionTracker} takes row times and the watermark, and
 * returns closed sessions and the next timer.
 *
 * <p>This package imports no Flink classes. All times are milliseconds since the Unix epoch.
 */
package io.sandglass.session.tracker;
