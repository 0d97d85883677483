-- How do I get orders with their lines, and prices that were valid when the order was made?

-- 1,000 orders, one a minute.
CREATE TABLE orders (
  order_id BIGINT,
  customer STRING,
  ordered_at TIMESTAMP(3),
  WATERMARK FOR ordered_at AS ordered_at,
  PRIMARY KEY (order_id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '1000',
  'rows-per-second' = '1e9',
  'seed' = '22',
  'event-time.start' = '2026-03-02 08:00:00',
  'event-time.step' = '1 min',
  'fields.order_id.expression' = '#{sequence.next ''1''}',
  'fields.customer.expression' = '#{Name.fullName}',
  'fields.ordered_at.expression' = '#{event.time}'
);

-- The lines of the same orders: one to five an order. They have the order's number and time.
CREATE TABLE order_lines (
  order_id BIGINT,
  line_number INT,
  lines_of_order INT,
  product_id INT,
  quantity INT,
  ordered_at TIMESTAMP(3),
  WATERMARK FOR ordered_at AS ordered_at,
  PRIMARY KEY (order_id, line_number) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'children.parents' = '1000',
  'children.count' = '#{uniform.between ''1'',''5''}',
  'rows-per-second' = '1e9',
  'seed' = '22',
  'event-time.start' = '2026-03-02 08:00:00',
  'event-time.step' = '1 min',
  'fields.order_id.expression' = '#{parent.number ''1''}',
  'fields.line_number.expression' = '#{child.number}',
  'fields.lines_of_order.expression' = '#{parent.size}',
  'fields.product_id.expression' = '#{zipf.between ''1'',''20'',''1.1''}',
  'fields.quantity.expression' = '#{options.weighted ''1'',''0.8'',''2'',''0.15'',''3'',''0.05''}',
  'fields.ordered_at.expression' = '#{event.time}'
);

-- The prices of 20 products change from time to time.
CREATE TABLE prices (
  product_id INT,
  price DECIMAL(8, 2),
  valid_from TIMESTAMP(3),
  WATERMARK FOR valid_from AS valid_from,
  PRIMARY KEY (product_id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '300',
  'rows-per-second' = '1e9',
  'seed' = '23',
  'changelog.mode' = 'upsert',
  'event-time.start' = '2026-03-02 07:00:00',
  'event-time.step' = '4 min',
  'fields.product_id.expression' = '#{uniform.between ''1'',''20''}',
  'fields.price.expression' = '#{uniform.between ''5.00'',''90''}',
  'fields.valid_from.expression' = '#{event.time}'
);

-- Each order has all of its lines.
SET 'execution.runtime-mode' = 'batch';

SELECT COUNT(*) AS orders, SUM(found) AS found_lines, COUNT(*) FILTER (WHERE found = expected) AS complete_orders
FROM (
  SELECT orders.order_id, COUNT(order_lines.line_number) AS found, MAX(lines_of_order) AS expected
  FROM orders
  LEFT JOIN order_lines ON orders.order_id = order_lines.order_id
  GROUP BY orders.order_id
);

-- A temporal join finds the price at the time of the order. The price is NULL if the product has no price yet.
SET 'execution.runtime-mode' = 'streaming';
SET 'parallelism.default' = '1';

SELECT order_lines.order_id, order_lines.line_number, order_lines.product_id, order_lines.quantity, prices.price,
  order_lines.ordered_at, prices.valid_from
FROM order_lines
LEFT JOIN prices FOR SYSTEM_TIME AS OF order_lines.ordered_at ON order_lines.product_id = prices.product_id
WHERE order_lines.order_id <= 6
ORDER BY order_lines.ordered_at, order_lines.line_number;
