/**
 * Aggregates over the rows of a session: the text that lists them enters, accumulators that can be merged and stored leave.
 * It knows Flink's data and types, and nothing of sessions.
 */
package io.sandglass.session.aggregate;
