-- Why does a session of a busy user never end, and how do I make it end?

-- The table has a click every 20 seconds. Most clicks are from a bot, some from Ann.
CREATE TABLE clicks (
  n BIGINT METADATA FROM 'row-index' VIRTUAL,
  user_id CHAR(3),
  ts AS TIMESTAMPADD(SECOND, CAST(20 * n AS INT), TIMESTAMP '2026-03-01 12:05:00'),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '120',
  'seed' = '7',
  'fields.user_id.expression' = '#{options.weighted ''bot'',''0.8'',''ann'',''0.2''}'
);

LOAD MODULE sessions;

-- Flink's session windows end when a user is silent for two minutes. The bot is never silent before the input ends. Check
-- instants are 12:10, 12:20 and so on. A session with a maximum also ends at a check instant: the first one that is at least ten
-- minutes after the session's start.
CREATE TEMPORARY VIEW old_group_window AS
SELECT user_id, SESSION_START(ts, INTERVAL '2' MINUTE) AS window_start, SESSION_END(ts, INTERVAL '2' MINUTE) AS window_end,
  COUNT(*) AS clicks, SESSION_ROWTIME(ts, INTERVAL '2' MINUTE) AS ended
FROM clicks
GROUP BY user_id, SESSION(ts, INTERVAL '2' MINUTE);

CREATE TEMPORARY VIEW table_function AS
SELECT user_id, window_start, window_end, COUNT(*) AS clicks, window_time AS ended
FROM SESSION(TABLE clicks PARTITION BY user_id, DESCRIPTOR(ts), INTERVAL '2' MINUTE)
GROUP BY user_id, window_start, window_end, window_time;

CREATE TEMPORARY VIEW with_a_maximum AS
SELECT user_id, window_start, window_end, COUNT(*) AS clicks, TUMBLE_ROWTIME(rowtime, INTERVAL '0.001' SECOND) AS ended
FROM SESSION_ROWS(
  input => TABLE clicks PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '2' MINUTE,
  max_duration => INTERVAL '10' MINUTE)
GROUP BY user_id, window_start, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND);

SELECT kind, user_id, window_start, window_end, clicks
FROM (
  SELECT 'SESSION, old' AS kind, * FROM old_group_window
  UNION ALL
  SELECT 'SESSION', * FROM table_function
  UNION ALL
  SELECT 'SESSION_ROWS', * FROM with_a_maximum
)
ORDER BY ended, kind, user_id;
