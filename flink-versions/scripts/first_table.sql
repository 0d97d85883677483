-- The table of the first example, as it stands before this text, and behind it its query.

-- Rows are compared in order.
SET 'parallelism.default' = '1';

SELECT client_ip, client_identity, userid, log_time <= LOCALTIMESTAMP AS is_past, request_line, status_code
FROM server_logs /*+ OPTIONS('number-of-rows' = '5', 'seed' = '1') */;

-- With times that are the same in each run.
ALTER TABLE server_logs SET (
  'number-of-rows' = '200',
  'rows-per-second' = '1000',
  'seed' = '1',
  'event-time.start' = '2026-01-01 00:00:00',
  'event-time.step' = '500 ms',
  'event-time.disorder' = '3 s',
  'fields.log_time.expression' = '#{event.time}'
);

-- The watermark is in the scan, and no operator of its own.
EXPLAIN SELECT userid, log_time FROM server_logs;

SELECT window_start, COUNT(*) AS requests, MIN(client_ip) AS least_ip, MAX(log_time) AS last_time
FROM TABLE(TUMBLE(TABLE server_logs, DESCRIPTOR(log_time), INTERVAL '20' SECOND))
GROUP BY window_start, window_end;

SET 'execution.runtime-mode' = 'batch';

SELECT userid, status_code, COUNT(*) AS requests, MIN(client_ip) AS least_ip, MAX(log_time) AS last_time
FROM server_logs
GROUP BY userid, status_code
ORDER BY userid, status_code;

SET 'execution.runtime-mode' = 'streaming';
