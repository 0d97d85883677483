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
package io.sandglass.faker.table;

import io.sandglass.faker.source.FakerSource;
import io.sandglass.faker.source.enumerator.RestoreRule;
import io.sandglass.faker.table.options.FakerConnectorOptions;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.connector.ProviderContext;
import org.apache.flink.table.connector.source.DataStreamScanProvider;
import org.apache.flink.table.data.RowData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider that adds the source to a job with its watermarks, which Flink's {@code SourceProvider} would omit. */
final class FakerScanProvider implements DataStreamScanProvider {
    private static final Logger LOG = LoggerFactory.getLogger(FakerScanProvider.class);

    private final FakerTable table;
    private final TypeInformation<RowData> rowType;
    private final WatermarkStrategy<RowData> watermarkStrategy;

    FakerScanProvider(
            FakerTable table, TypeInformation<RowData> rowType, WatermarkStrategy<RowData> watermarkStrategy) {
        this.table = table;
        this.rowType = rowType;
        this.watermarkStrategy = watermarkStrategy;
    }

    @Override
    public DataStream<RowData> produceDataStream(ProviderContext providerContext, StreamExecutionEnvironment env) {
        LOG.info(
                "Table {} generates its rows from seed {}.",
                table.name(),
                table.rowSpec().seed());
        FakerSource source = new FakerSource(
                table.rowSpec(),
                table.rowCount(),
                table.pace(),
                env.getConfig(),
                new RestoreRule(
                        table.name(), table.acceptsChangedValues(), FakerConnectorOptions.ACCEPT_CHANGED_VALUES.key()));
        DataStreamSource<RowData> stream = env.fromSource(source, watermarkStrategy, table.name(), rowType);
        providerContext.generateUid("faker").ifPresent(stream::uid);
        return stream;
    }

    @Override
    public boolean isBounded() {
        return table.isBounded();
    }

    @Override
    public Optional<Integer> getParallelism() {
        return Optional.ofNullable(table.parallelism());
    }
}
