/** The tables that are measured, and several ways to make a row of them. Knows nothing of jobs and clocks. */
package io.sandglass.benchmarks.row;
