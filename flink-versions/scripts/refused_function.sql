-- A call of a function for tables, in the syntax that each version can parse.

LOAD MODULE sessions;

CREATE TABLE clicks (user_id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH (
  'connector' = 'faker',
  'number-of-rows' = '1',
  'event-time.start' = '2026-01-01 00:00:00',
  'fields.user_id.expression' = '1',
  'fields.ts.expression' = '#{event.time}'
);

SELECT * FROM TABLE(SESSION_ROWS(
  input => TABLE clicks PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '20' SECOND));
