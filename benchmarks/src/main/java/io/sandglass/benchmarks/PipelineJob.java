package io.sandglass.benchmarks;

import io.sandglass.benchmarks.row.BenchmarkTable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * A job of one task that takes all rows of a table into a blackhole.
 *
 * @param objectReuse Flink's option of this name: whether rows are handed from operator to operator without a copy
 */
record PipelineJob(BenchmarkTable table, Contestant contestant, boolean objectReuse) {

    /** Few enough to be done soon by the slowest. */
    private static final long FIRST_ROWS = 20_000;

    /** Runs the job with more and more rows, so that the JVM is warm, until it can tell how many it takes. */
    long rowsForSeconds(double cpuSeconds) throws Exception {
        long rows = FIRST_ROWS;
        double nanosPerRow = cpuNanosPerRow(rows);
        while (nanosPerRow * rows < cpuSeconds * 1e9 / 4) {
            rows *= 8;
            nanosPerRow = cpuNanosPerRow(rows);
        }
        return (long) Math.ceil(cpuSeconds * 1e9 / nanosPerRow);
    }

    /** Runs the job. */
    double cpuNanosPerRow(long rowCount) throws Exception {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.getConfig().set("parallelism.default", "1");
        tables.getConfig().set("pipeline.object-reuse", String.valueOf(objectReuse));
        tables.executeSql(contestant.createTable(table, rowCount));
        tables.executeSql("CREATE TABLE nowhere WITH ('connector'='blackhole') LIKE source (EXCLUDING ALL)");
        TaskCpuTime cpuTime = new TaskCpuTime();
        CompletableFuture<?> job = tables.executeSql("INSERT INTO nowhere SELECT * FROM source")
                .getJobClient()
                .orElseThrow()
                .getJobExecutionResult();
        while (!job.isDone()) {
            cpuTime.sample();
            TimeUnit.MILLISECONDS.sleep(2);
        }
        job.join();
        return (double) cpuTime.nanos() / rowCount;
    }
}
