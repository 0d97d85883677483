/** A job that runs for long, and what becomes of its heap, state, lag and throughput. */
package io.sandglass.benchmarks.soak;
