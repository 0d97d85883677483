-- Each sample table, in batch mode and as a stream.

SET 'parallelism.default' = '1';
CREATE CATALOG thousand WITH ('type' = 'sandglass-samples', 'number-of-rows' = '1000', 'scale' = '0.1');
CREATE CATALOG few WITH ('type' = 'sandglass-samples', 'number-of-rows' = '3', 'scale' = '0.01', 'rows-per-second' = '1000');

SHOW TABLES IN thousand.shop;

SET 'execution.runtime-mode' = 'batch';
SELECT COUNT(*) AS customers, MIN(email) AS first_email FROM thousand.shop.customers;
SELECT COUNT(*) AS products, MIN(price) AS least_price FROM thousand.shop.products;
SELECT COUNT(*) AS orders, MAX(ordered_at) AS last_time FROM thousand.shop.orders;
SELECT COUNT(*) AS order_lines, SUM(quantity * price) AS revenue FROM thousand.shop.order_lines;
SELECT COUNT(*) AS orders, SUM(items) AS items FROM thousand.shop.order_changes;
SELECT COUNT(*) AS pages, COUNT(duplicate_of) AS duplicates FROM thousand.web.page_views;
SELECT COUNT(*) AS clicks, SUM(cost) AS cost FROM thousand.web.ad_clicks;
SELECT COUNT(*) AS devices, MIN(serial_number) AS first_device FROM thousand.iot.devices;
SELECT COUNT(*) AS readings, MAX(late_by) AS latest FROM thousand.iot.readings;
SELECT COUNT(*) AS accounts, MAX(changed_at) AS last_time FROM thousand.bank.accounts;
SELECT COUNT(*) AS transactions, SUM(amount) AS amount FROM thousand.bank.transactions;
SELECT COUNT(*) AS everything, MAX(a_timestamp) AS last_time FROM thousand.types.everything;

SET 'execution.runtime-mode' = 'streaming';
SELECT email FROM few.shop.customers LIMIT 2;
SELECT name FROM few.shop.products LIMIT 1;
SELECT * FROM few.shop.orders;
SELECT * FROM few.shop.order_lines LIMIT 3;
SELECT * FROM few.shop.order_changes;
SELECT user_id, page, country, viewed_at FROM few.web.page_views;
SELECT * FROM few.web.ad_clicks;
SELECT * FROM few.iot.devices;
SELECT device_id, site, status, measured_at, late_by FROM few.iot.readings;
SELECT id, status, changed_at FROM few.bank.accounts WHERE id <= 2;
SELECT * FROM few.bank.transactions;
SELECT * FROM few.types.everything;
