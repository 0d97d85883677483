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
package com.example;

/** The statements that create the tests' tables of orders. */
final class Orders {

    static final String CREATE_ORDERS =
            """
            CREATE TABLE orders (
              order_id BIGINT NOT NULL,
              customer_id INT,
              country STRING,
              amount DECIMAL(8, 2),
              ts TIMESTAMP(3),
              WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
            ) WITH (
              'connector' = 'faker',
              'number-of-rows' = '1000',
              'seed' = '42',
              'rows-per-second' = '1e9',
              'event-time.start' = '2026-01-01 00:00:05',
              'event-time.step' = '1 s',
              'event-time.disorder' = '5 s',
              'fields.order_id.expression' = '#{sequence.next}',
              'fields.customer_id.expression' = '#{zipf.between ''1'',''50'',''1''}',
              'fields.country.expression' = '#{options.option ''DE'',''FR'',''IT''}',
              'fields.amount.expression' = '#{lognormal.between ''1.0'',''500.0'',''40'',''0.8''}',
              'fields.ts.expression' = '#{event.time}'
            )
            """;

    static final String CREATE_LATE_ORDERS =
            """
            CREATE TABLE late_orders (
              late_by BIGINT NOT NULL METADATA FROM 'late-by' VIRTUAL
            ) WITH (
              'event-time.late-rate' = '0.1',
              'event-time.max-lateness' = '10 min',
              'scan.watermark.emit.strategy' = 'on-event'
            ) LIKE orders
            """;

    static final String CREATE_REPEATED_ORDERS =
            """
            CREATE TABLE repeated_orders (
              duplicate_of BIGINT METADATA FROM 'duplicate-of' VIRTUAL
            ) WITH ('duplicates.rate' = '0.2') LIKE orders
            """;

    static final String CREATE_CHANGING_ORDERS =
            """
            CREATE TABLE changing_orders (
              PRIMARY KEY (order_id) NOT ENFORCED
            ) WITH (
              'changelog.mode' = 'retract',
              'changelog.keys' = '128'
            ) LIKE orders
            """;

    private Orders() {}
}
