/**
 * The formats and stores of a key's state in Flink: serializers of {@link io.sandglass.session.tracker.SessionState}, their
 * snapshots in savepoints, and the rows of open sessions.
 *
 * <p>This package has no code about functions and their arguments.
 */
package io.sandglass.session.state;
