/**
 * Aggregates over the rows of a session. {@link io.sandglass.session.aggregate.AggregateParser} reads the list of aggregates of a
 * call, and {@link io.sandglass.session.aggregate.AggregateList} creates, merges and stores their accumulators.
 *
 * <p>This package uses Flink's data and types. It has no code about sessions.
 */
package io.sandglass.session.aggregate;
