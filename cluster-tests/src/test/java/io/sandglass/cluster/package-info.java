/**
 * What a cluster of real processes lives through: killed TaskManagers and JobManagers, other parallelisms, other jars.
 * Knows a copy of the checkout, {@code ./sql}, Flink's REST API and the files that jobs write, none of the project's classes.
 */
package io.sandglass.cluster;
