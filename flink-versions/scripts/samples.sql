-- Each sample table, in batch mode and as a stream.

SET 'parallelism.default' = '1';
CREATE CATALOG samples WITH ('type' = 'sandglass-samples', 'number-of-rows' = '1000', 'scale' = '0.1');
CREATE CATALOG few WITH ('type' = 'sandglass-samples', 'number-of-rows' = '3', 'scale' = '0.01', 'rows-per-second' = '1000');

SHOW TABLES IN samples.shop;

SET 'execution.runtime-mode' = 'batch';
SELECT COUNT(*) AS customers, MIN(email) AS first_email FROM samples.shop.customers;
SELECT COUNT(*) AS products, MIN(price) AS least_price FROM samples.shop.products;
SELECT COUNT(*) AS orders, MAX(ordered_at) AS last_time FROM samples.shop.orders;
SELECT COUNT(*) AS lines, SUM(quantity * price) AS revenue FROM samples.shop.order_lines;
SELECT COUNT(*) AS orders, SUM(items) AS items FROM samples.shop.order_changes;
SELECT COUNT(*) AS views, COUNT(duplicate_of) AS duplicates FROM samples.web.page_views;
SELECT COUNT(*) AS clicks, SUM(cost) AS cost FROM samples.web.ad_clicks;
SELECT COUNT(*) AS devices, MIN(serial_number) AS first_device FROM samples.iot.devices;
SELECT COUNT(*) AS readings, MAX(late_by) AS latest FROM samples.iot.readings;
SELECT COUNT(*) AS accounts, MAX(changed_at) AS last_time FROM samples.bank.accounts;
SELECT COUNT(*) AS transactions, SUM(amount) AS amount FROM samples.bank.transactions;
SELECT COUNT(*) AS everything, MAX(a_timestamp) AS last_time FROM samples.types.everything;

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
SELECT COUNT(*) AS accounts FROM few.bank.accounts;
SELECT * FROM few.bank.transactions;
SELECT * FROM few.types.everything;
