/**
 * Session windows in the syntax of Azure Stream Analytics. {@link io.sandglass.session.asa.AsaWindow} reads the arguments of a
 * window and returns a {@link io.sandglass.session.tracker.SessionRule}.
 *
 * <p>This package has no code about functions or state.
 */
package io.sandglass.session.asa;
