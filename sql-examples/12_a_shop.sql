-- How do I get tables that belong together, such as customers, orders and payments?

-- The email contains the names and the id. The id makes it unique. City, zip and country come from one record.
CREATE TABLE customers (
  id INT,
  first_name STRING,
  last_name STRING,
  email STRING,
  city STRING,
  zip STRING,
  country STRING,
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '1000',
  'seed' = '1',
  'records.place.values' = 'city,zip,country;Berlin,10115,DE;Paris,75001,FR;Lyon,69001,FR;Rome,00118,IT;Zürich,8001,CH',
  'fields.id.expression' = '#{sequence.next}',
  'fields.first_name.expression' = '#{Name.firstName}',
  'fields.last_name.expression' = '#{Name.lastName}',
  'fields.email.expression' = '#{column.first_name}.#{column.last_name}.#{column.id}@example.com',
  'fields.city.expression' = '#{record.place.city}',
  'fields.zip.expression' = '#{record.place.zip}',
  'fields.country.expression' = '#{record.place.country}'
);

-- A few customers have many orders, because the k-th customer orders 1 / k^1.1 times as often as the first. About one order in
-- twenty is an orphan: its customer doesn't exist.
CREATE TABLE orders (
  id INT,
  customer_id INT,
  product STRING,
  price DECIMAL(8, 2),
  proc_time AS PROCTIME(),
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '20000',
  'rows-per-second' = '1e9',
  'seed' = '2',
  'fields.id.expression' = '#{sequence.next ''1001''}',
  'fields.customer_id.expression' = '#{zipf.between ''1'',''1000'',''1.1''}',
  'fields.customer_id.orphan-rate' = '0.05',
  'fields.product.expression' = '#{Commerce.productName}',
  'fields.price.expression' = '#{lognormal.between ''1'',''5000'',''40'',''0.8''}.99'
);

-- The order ids are unique, so no order is paid twice. 2,000 of the 20,000 orders are not paid yet.
CREATE TABLE payments (
  reference STRING,
  order_id INT,
  paid_by STRING
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '18000',
  'rows-per-second' = '1e9',
  'seed' = '3',
  'fields.reference.expression' = '#{regexify ''[A-Z]{2}-[0-9]{6}''}',
  'fields.reference.unique' = 'true',
  'fields.order_id.expression' = '#{uniform.between ''1001'',''21000''}',
  'fields.order_id.unique' = 'true',
  'fields.paid_by.expression' = '#{options.weighted ''card'',''0.7'',''transfer'',''0.2'',''voucher'',''0.1''}'
);

SET 'execution.runtime-mode' = 'batch';
SET 'table.display.max-column-width' = '40';

SELECT id, email, city, zip, country FROM customers ORDER BY id LIMIT 3;

-- All orders except the orphans find their customer.
SELECT COUNT(*) AS orders, COUNT(c.id) AS with_customer, COUNT(*) - COUNT(c.id) AS orphans,
  COUNT(DISTINCT c.id) AS customers, COUNT(DISTINCT c.email) AS emails
FROM orders AS o
LEFT JOIN customers AS c ON o.customer_id = c.id;

-- Each payment finds a different order.
SELECT COUNT(*) AS payments, COUNT(DISTINCT p.reference) AS refs, COUNT(DISTINCT o.id) AS orders_paid, SUM(o.price) AS revenue
FROM payments AS p
LEFT JOIN orders AS o ON p.order_id = o.id;

-- A lookup finds the same customer as a scan. For an orphan, both find none.
SELECT COUNT(*) AS orders, COUNT(scanned.id) AS by_scan, COUNT(looked_up.id) AS by_lookup,
  COUNT(*) FILTER (WHERE scanned.email = looked_up.email AND scanned.zip = looked_up.zip) AS agree
FROM orders AS o
LEFT JOIN customers AS scanned ON o.customer_id = scanned.id
LEFT JOIN customers FOR SYSTEM_TIME AS OF o.proc_time AS looked_up ON o.customer_id = looked_up.id;

-- These customers spent the most.
SELECT c.id, c.first_name, c.last_name, c.city, COUNT(*) AS orders, SUM(o.price) AS spent
FROM payments AS p
JOIN orders AS o ON p.order_id = o.id
JOIN customers AS c ON o.customer_id = c.id
GROUP BY c.id, c.first_name, c.last_name, c.city
ORDER BY spent DESC
LIMIT 5;
