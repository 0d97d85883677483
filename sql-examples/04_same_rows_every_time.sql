-- How do I get a bounded table with the same rows in every run, for a test?

CREATE TABLE orders (
  order_id BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,
  product STRING,
  price DECIMAL(6, 2)
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '5',
  'seed' = '42',
  'fields.product.expression' = '#{Commerce.productName}',
  'fields.price.expression' = '#{number.randomDouble ''2'',''1'',''100''}'
);

SELECT * FROM orders;

-- A column's values stay the same if a query reads other columns, or reads the rows in another order.
SELECT price FROM orders;

-- A hint changes an option for one query.
SET 'execution.runtime-mode' = 'batch';

SELECT COUNT(*) AS orders, SUM(price) AS revenue FROM orders /*+ OPTIONS('number-of-rows' = '1000') */;
