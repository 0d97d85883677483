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
package io.sandglass.benchmarks.yardstick;

import io.sandglass.benchmarks.row.BenchmarkTable;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.connector.source.DynamicTableSource;
import org.apache.flink.table.factories.DynamicTableSourceFactory;
import org.apache.flink.table.factories.FactoryUtil;

/** Makes the source of a table {@code WITH ('connector' = 'yardstick', …)}. */
public final class YardstickTableSourceFactory implements DynamicTableSourceFactory {
    private static final ConfigOption<Yardstick> YARDSTICK = ConfigOptions.key("yardstick")
            .enumType(Yardstick.class)
            .noDefaultValue()
            .withDescription("Generator of the rows. No default.");

    private static final ConfigOption<BenchmarkTable> TABLE = ConfigOptions.key("table")
            .enumType(BenchmarkTable.class)
            .noDefaultValue()
            .withDescription("Table whose rows are generated. The schema must be this table's schema. No default.");

    private static final ConfigOption<Long> NUMBER_OF_ROWS = ConfigOptions.key("number-of-rows")
            .longType()
            .noDefaultValue()
            .withDescription("Number of rows. 1 or more, no default.");

    @Override
    public String factoryIdentifier() {
        return "yardstick";
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of(YARDSTICK, TABLE, NUMBER_OF_ROWS);
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of();
    }

    @Override
    public DynamicTableSource createDynamicTableSource(Context context) {
        FactoryUtil.TableFactoryHelper helper = FactoryUtil.createTableFactoryHelper(this, context);
        helper.validate();
        ReadableConfig options = helper.getOptions();
        Yardstick yardstick = options.get(YARDSTICK);
        BenchmarkTable table = options.get(TABLE);
        if (!yardstick.measures(table)) {
            throw new ValidationException("Option 'yardstick' is '" + yardstick
                    + "', which makes no rows of the table '" + table + "', but only of '" + BenchmarkTable.FIRST_QUERY
                    + "'.");
        }
        return new YardstickTableSource(
                yardstick, table, options.get(NUMBER_OF_ROWS), context.getPhysicalRowDataType());
    }
}
