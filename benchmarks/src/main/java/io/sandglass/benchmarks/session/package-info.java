/** What sessions cost: the session functions beside Flink's own session windows, over the same stream. */
package io.sandglass.benchmarks.session;
