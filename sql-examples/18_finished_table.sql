-- How do I find the sessions in a table that is complete, such as the log files of a day?

-- The table has no watermark, because the query runs in batch mode. Flink reads the files in any order. The view drops a row that
-- has no time, because SESSION_LABEL needs one.
CREATE TABLE history (
  sent TIMESTAMP(3),
  user_id STRING,
  url STRING
) WITH (
  'connector' = 'filesystem',
  'path' = 'sql-examples/data/history',
  'format' = 'json'
);

CREATE TEMPORARY VIEW clicks AS
SELECT user_id, url, sent AS ts FROM history WHERE sent IS NOT NULL;

LOAD MODULE sessions;
SET 'execution.runtime-mode' = 'batch';

-- Each row gets its session. The argument 'key' makes session_id the same as in SESSION_ROWS.
CREATE TEMPORARY VIEW labelled AS
SELECT user_id, url, ts, s.session_id, s.window_start, s.window_limit, s.part
FROM (
  SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '30' MINUTE, 'key', user_id)
    OVER (PARTITION BY user_id ORDER BY ts) AS s
  FROM clicks);

-- One row per session. By hand: each user pauses for hours after 08:02, so each has two sessions. No session reaches its limit.
-- A session ends two minutes after its last click.
--   ann  08:00:00, 08:00:40 (both files), 08:01:10   4 clicks, ends at 08:03:10
--   bob  08:00:00, 08:01:30                          2 clicks, ends at 08:03:30
--   bob  12:15:00                                    1 click,  ends at 12:17:00
--   ann  17:30:00 (twice), 17:31:00                  3 clicks, ends at 17:33:00
SELECT
  user_id,
  window_start,
  LEAST(MAX(ts) + INTERVAL '2' MINUTE, MIN(window_limit)) AS window_end,
  COUNT(*) AS clicks,
  COUNT(DISTINCT url) AS pages
FROM labelled
GROUP BY user_id, session_id, part, window_start
ORDER BY window_end, user_id;

SELECT DISTINCT window_start, user_id, session_id FROM labelled ORDER BY window_start, user_id;

-- In streaming mode, SESSION_SUMMARY finds the same sessions with the same ids. It needs a watermark.
SET 'execution.runtime-mode' = 'streaming';

CREATE TEMPORARY TABLE history_stream (
  ts AS COALESCE(sent, TIMESTAMP '1970-01-01 00:00:00'),
  WATERMARK FOR ts AS ts - INTERVAL '1' DAY
) LIKE history;

CREATE TEMPORARY VIEW stream_clicks AS
SELECT user_id, ts FROM history_stream WHERE sent IS NOT NULL;

SELECT window_start, user_id, session_id
FROM SESSION_SUMMARY(
  input => TABLE stream_clicks PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '2' MINUTE,
  max_duration => INTERVAL '30' MINUTE)
ORDER BY rowtime, user_id;
