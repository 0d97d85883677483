/** Measurements, each a program of its own. What they print goes to docs/benchmarks.md with the command beside it. */
package io.sandglass.benchmarks;
