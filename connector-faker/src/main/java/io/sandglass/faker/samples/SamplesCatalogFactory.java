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
package io.sandglass.faker.samples;

import static io.sandglass.faker.samples.SamplesCatalogOptions.DEFAULT_DATABASE;
import static io.sandglass.faker.samples.SamplesCatalogOptions.NUMBER_OF_ROWS;
import static io.sandglass.faker.samples.SamplesCatalogOptions.ROWS_PER_SECOND;
import static io.sandglass.faker.samples.SamplesCatalogOptions.SCALE;
import static io.sandglass.faker.samples.SamplesCatalogOptions.SEED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.factories.CatalogFactory;
import org.apache.flink.table.factories.FactoryUtil;

/** A factory for catalogs with {@code 'type' = 'sandglass-samples'}. */
public final class SamplesCatalogFactory implements CatalogFactory {
    private static final String IDENTIFIER = "sandglass-samples";

    @Override
    public String factoryIdentifier() {
        return IDENTIFIER;
    }

    @Override
    public Set<ConfigOption<?>> requiredOptions() {
        return Set.of();
    }

    @Override
    public Set<ConfigOption<?>> optionalOptions() {
        return Set.of(DEFAULT_DATABASE, SCALE, SEED, ROWS_PER_SECOND, NUMBER_OF_ROWS, FactoryUtil.PROPERTY_VERSION);
    }

    @Override
    public Catalog createCatalog(Context context) {
        FactoryUtil.createCatalogFactoryHelper(this, context).validate();
        SamplesCatalogOptions options = new SamplesCatalogOptions(context.getOptions());
        SampleSize size = options.size();
        Map<String, List<SampleTable>> databases = new LinkedHashMap<>();
        databases.put("shop", ShopTables.of(size));
        databases.put("web", WebTables.of(size));
        databases.put("iot", IotTables.of(size));
        databases.put("bank", BankTables.of(size));
        databases.put("types", TypesTables.of(size));
        return new SamplesCatalog(context.getName(), options.defaultDatabase(databases.keySet()), databases);
    }
}
