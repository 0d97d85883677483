/**
 * The clockwork: times of rows and watermarks enter, what closes and the next deadline leave.
 *
 * <p>It must not know Flink, SQL or state backends.
 */
package io.sandglass.session.tracker;
