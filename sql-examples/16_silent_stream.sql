-- My stream is silent, and its last session doesn't come out. How do I close the session?

-- The table emits Ann's click at 12:00 and, five seconds later, her click at 13:00.
CREATE TABLE clicks (
  n BIGINT METADATA FROM 'row-index' VIRTUAL,
  user_id STRING,
  ts AS TIMESTAMPADD(HOUR, CAST(n AS INT), TIMESTAMP '2026-03-01 12:00:00'),
  WATERMARK FOR ts AS ts
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '2',
  'rows-per-second' = '0.2',
  'fields.user_id.expression' = 'ann'
);

-- The table emits ten ticks a second, 30 seconds of event time apart. A tick's user is NULL.
CREATE TABLE ticks (
  user_id STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '100',
  'rows-per-second' = '10',
  'event-time.start' = '2026-03-01 12:00:00',
  'event-time.step' = '30 s',
  'fields.ts.expression' = '#{event.time}',
  'fields.user_id.expression' = 'tick',
  'fields.user_id.null-rate' = '1'
);

-- The filter drops the ticks, but keeps their watermark.
CREATE TEMPORARY VIEW clicks_with_a_clock AS
SELECT user_id, ts
FROM (SELECT user_id, ts FROM clicks UNION ALL SELECT user_id, ts FROM ticks)
WHERE user_id IS NOT NULL;

LOAD MODULE sessions;

-- Without this timeout, the silent table holds back the watermark of the view.
SET 'table.exec.source.idle-timeout' = '1 s';

-- The session that ends at 12:02 comes out before the click at 13:00 arrives.
SELECT 'click' AS what, user_id, ts AS event_time FROM clicks
UNION ALL
SELECT 'end of a session', user_id, window_end
FROM SESSION_SUMMARY(
  input => TABLE clicks_with_a_clock PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '2' MINUTE);
