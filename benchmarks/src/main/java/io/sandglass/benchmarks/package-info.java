/**
 * Measurements, each a program of its own. What they print goes to docs/benchmarks.md with the command beside it.
 *
 * <p>Here is what is measured and how; the rows that are measured are made in {@code row}, and the tables that yardsticks
 * stand behind in {@code yardstick}.
 */
package io.sandglass.benchmarks;
