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
