-- How do I fill any table with fake rows, without writing an expression?

LOAD MODULE faker;

SET 'execution.runtime-mode' = 'batch';
SET 'table.display.max-column-width' = '60';

CREATE TABLE orders (
  id BIGINT,
  customer ROW<name STRING, email STRING>,
  items ARRAY<ROW<product STRING, price DECIMAL(8, 2)>>,
  currency CHAR(3),
  ordered_at TIMESTAMP(3),
  PRIMARY KEY (id) NOT ENFORCED,
  WATERMARK FOR ordered_at AS ordered_at - INTERVAL '5' SECOND
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = 'kafka:9092',
  'format' = 'json'
);

-- LIKE takes the columns, key and watermark from the real table. The connector infers expressions from the columns' names and types.
CREATE TABLE fake_orders WITH (
  'connector' = 'faker',
  'number-of-rows' = '5',
  'seed' = '7'
) LIKE orders (EXCLUDING OPTIONS);

SELECT customer.email, items[1].product AS product, items[1].price AS price, currency FROM fake_orders;

-- FAKER_INFER lists the inferred expressions as options, which you can copy and change.
SELECT * FROM FAKER_INFER('tags ARRAY<STRING>, is_active BOOLEAN, birthday DATE, country CHAR(2)');
