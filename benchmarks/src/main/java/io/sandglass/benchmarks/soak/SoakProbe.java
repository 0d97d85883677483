/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.benchmarks.soak;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.runtime.testutils.InMemoryReporter;

/** Looks at a job that runs in this JVM, through Flink's metrics. */
final class SoakProbe {
    private static final double MEBIBYTE = 1 << 20;

    private final JobID job;
    private final InMemoryReporter metrics;
    private long rows;
    private long readNanos = System.nanoTime();

    SoakProbe(JobID job, InMemoryReporter metrics) {
        this.job = job;
        this.metrics = metrics;
    }

    double read(Measure measure) {
        return switch (measure) {
            case ROWS_PER_SECOND -> rowsPerSecond();
            case WATERMARK_LAG -> watermarkLag();
            case HEAP -> heapBytes() / MEBIBYTE;
            case STATE -> ofJob("lastCheckpointFullSize") / MEBIBYTE;
            case CHECKPOINT_DURATION -> ofJob("lastCheckpointDuration");
            case OPEN_SESSIONS -> counters("", "numSessionsOpened") - counters("", "numSessionsClosed");
            case FAILED_CHECKPOINTS -> ofJob("numberOfFailedCheckpoints");
        };
    }

    private double rowsPerSecond() {
        long rowsBefore = rows;
        long nanosBefore = readNanos;
        rows = counters("^Source: ", "numRecordsIn");
        readNanos = System.nanoTime();
        return (rows - rowsBefore) * 1e9 / (readNanos - nanosBefore);
    }

    private double watermarkLag() {
        return operatorMetrics("^Source: ", "watermarkLag")
                .mapToDouble(SoakProbe::number)
                .max()
                .orElse(0);
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A gauge of the job; 0 where it has none yet. */
    private double ofJob(String gauge) {
        return metrics.findMetric(job, "\\." + gauge + "$")
                .map(SoakProbe::number)
                .orElse(0.0);
    }

    private long counters(String operator, String name) {
        return operatorMetrics(operator, name)
                .mapToLong(metric -> ((Counter) metric).getCount())
                .sum();
    }

    private static double number(Metric gauge) {
        return ((Number) ((Gauge<?>) gauge).getValue()).doubleValue();
    }

    private Stream<Metric> operatorMetrics(String operator, String name) {
        return metrics.findOperatorMetricGroups(job, operator).stream()
                .map(group -> metrics.getMetricsByGroup(group).get(name))
                .filter(Objects::nonNull);
    }
}
