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

import java.util.List;
import java.util.Map;
import org.apache.flink.table.catalog.CatalogBaseTable;
import org.apache.flink.table.catalog.CatalogDatabase;
import org.apache.flink.table.catalog.CatalogDatabaseImpl;
import org.apache.flink.table.catalog.CatalogFunction;
import org.apache.flink.table.catalog.CatalogModel;
import org.apache.flink.table.catalog.CatalogPartition;
import org.apache.flink.table.catalog.CatalogPartitionSpec;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.catalog.ObjectPath;
import org.apache.flink.table.catalog.TableChange;
import org.apache.flink.table.catalog.exceptions.CatalogException;
import org.apache.flink.table.catalog.exceptions.DatabaseAlreadyExistException;
import org.apache.flink.table.catalog.exceptions.DatabaseNotExistException;
import org.apache.flink.table.catalog.exceptions.TableAlreadyExistException;
import org.apache.flink.table.catalog.stats.CatalogColumnStatistics;
import org.apache.flink.table.catalog.stats.CatalogTableStatistics;

/** A read-only catalog of sample databases. Each of its tables is an ordinary faker table. */
final class SamplesCatalog extends GenericInMemoryCatalog {

    /**
     * Creates a catalog.
     *
     * @param defaultDatabase one of the databases
     * @param databases the tables of each database
     */
    SamplesCatalog(String name, String defaultDatabase, Map<String, List<SampleTable>> databases) {
        super(name, defaultDatabase);
        databases.forEach((database, tables) -> {
            addDatabase(database);
            tables.forEach(table -> addTable(new ObjectPath(database, table.name()), table));
        });
    }

    private void addDatabase(String database) {
        try {
            // The default database exists already.
            super.createDatabase(database, new CatalogDatabaseImpl(Map.of(), null), true);
        } catch (DatabaseAlreadyExistException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addTable(ObjectPath path, SampleTable table) {
        try {
            super.createTable(path, table.table(), false);
        } catch (TableAlreadyExistException | DatabaseNotExistException e) {
            throw new IllegalStateException(e);
        }
    }

    private CatalogException readOnly() {
        return new CatalogException("The catalog '" + getName()
                + "' is read-only. Use another catalog. To change a table, create one LIKE it there, for example:"
                + " CREATE TABLE my_orders WITH ('rows-per-second' = '5') LIKE " + getName() + ".shop.orders;");
    }

    private CatalogException readOnly(ObjectPath path) {
        return new CatalogException("The catalog '" + getName()
                + "' is read-only. Create '" + path.getObjectName()
                + "' in another catalog, for example as default_catalog.default_database." + path.getObjectName()
                + ".");
    }

    @Override
    public void createDatabase(String database, CatalogDatabase properties, boolean ignoreIfExists) {
        throw readOnly();
    }

    @Override
    public void dropDatabase(String database, boolean ignoreIfNotExists, boolean cascade) {
        throw readOnly();
    }

    @Override
    public void alterDatabase(String database, CatalogDatabase properties, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void createTable(ObjectPath path, CatalogBaseTable table, boolean ignoreIfExists) {
        throw readOnly(path);
    }

    @Override
    public void alterTable(ObjectPath path, CatalogBaseTable table, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void alterTable(
            ObjectPath path, CatalogBaseTable table, List<TableChange> changes, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void dropTable(ObjectPath path, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void renameTable(ObjectPath path, String name, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void createModel(ObjectPath path, CatalogModel model, boolean ignoreIfExists) {
        throw readOnly(path);
    }

    @Override
    public void createFunction(ObjectPath path, CatalogFunction function, boolean ignoreIfExists) {
        throw readOnly(path);
    }

    @Override
    public void createPartition(
            ObjectPath path, CatalogPartitionSpec partition, CatalogPartition properties, boolean ignoreIfExists) {
        throw readOnly();
    }

    @Override
    public void alterTableStatistics(ObjectPath path, CatalogTableStatistics statistics, boolean ignoreIfNotExists) {
        throw readOnly();
    }

    @Override
    public void alterTableColumnStatistics(
            ObjectPath path, CatalogColumnStatistics statistics, boolean ignoreIfNotExists) {
        throw readOnly();
    }
}
