/** Flink homes of several versions enter, what both jars do on them leaves. */
package io.sandglass.versions;
