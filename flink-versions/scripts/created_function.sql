-- A session function without LOAD MODULE.

CREATE TABLE clicks (user_id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH (
  'connector' = 'faker',
  'number-of-rows' = '1',
  'event-time.start' = '2026-01-01 00:00:00',
  'fields.user_id.expression' = '1',
  'fields.ts.expression' = '#{event.time}'
);

CREATE TEMPORARY FUNCTION my_sessions AS 'io.sandglass.session.function.SessionRowsFunction';

SELECT * FROM TABLE(my_sessions(
  input => TABLE clicks PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '20' SECOND));
