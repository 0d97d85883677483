package io.sandglass.benchmarks;

import io.sandglass.benchmarks.row.BenchmarkTable;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * A job of one task that takes all rows of a table into a blackhole.
 *
 * @param objectReuse Flink's option of this name: whether rows are handed from operator to operator without a copy
 */
record PipelineJob(BenchmarkTable table, Contestant contestant, boolean objectReuse) implements MeasuredJob {
    @Override
    public double cpuNanosPerRow(long rowCount) throws Exception {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.getConfig().set("parallelism.default", "1");
        tables.getConfig().set("pipeline.object-reuse", String.valueOf(objectReuse));
        tables.executeSql(contestant.createTable(table, rowCount));
        tables.executeSql("CREATE TABLE nowhere WITH ('connector'='blackhole') LIKE source (EXCLUDING ALL)");
        return (double) TaskCpuTime.ofInsert(tables, "INSERT INTO nowhere SELECT * FROM source") / rowCount;
    }
}
