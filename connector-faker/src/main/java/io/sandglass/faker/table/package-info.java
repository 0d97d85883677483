/**
 * Creates the scan source or the lookup function of a table from its {@code CREATE TABLE} statement.
 *
 * <p>Options are read in {@code table.options} and validated together with the columns in {@code table.proof}. Lookups are in
 * {@code table.lookup}, and watermarks in {@code table.watermark}. No other package knows these.
 */
package io.sandglass.faker.table;
