-- How do I get clicks in sessions, and how do I know that a query finds the right ones?

-- Users click for a while, leave, and come back after 15 minutes or more. Clicks arrive up to 10 seconds out of order. One click in
-- fifty is up to 60 seconds later than that. The watermark's delay of 70 seconds tolerates both, so no click is lost.
CREATE TABLE clicks (
  user_id BIGINT,
  url STRING,
  ts TIMESTAMP(3),
  planted_session BIGINT METADATA FROM 'session-id' VIRTUAL,
  late_by BIGINT METADATA FROM 'late-by' VIRTUAL,
  WATERMARK FOR ts AS ts - INTERVAL '70' SECOND
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '20000',
  'rows-per-second' = '1e9',
  'seed' = '13',
  'event-time.start' = '2026-03-01 08:00:00',
  'event-time.step' = '1 s',
  'event-time.disorder' = '10 s',
  'event-time.late-rate' = '0.02',
  'event-time.max-lateness' = '60 s',
  'sessions.keys' = '1000',
  'sessions.size' = '#{lognormal.between ''1'',''200'',''10'',''1''}',
  'sessions.gap' = '#{exponential.between ''0'',''300000'',''20000''}',
  'sessions.idle' = '15 min',
  'fields.user_id.expression' = '#{session.key}',
  'fields.url.expression' = '/#{options.weighted ''search'',''0.6'',''cart'',''0.3'',''order'',''0.1''}.html',
  'fields.ts.expression' = '#{event.time}'
);

LOAD MODULE sessions;

SELECT COUNT(*) AS clicks, COUNT(DISTINCT user_id) AS users, COUNT(*) FILTER (WHERE late_by > 0) AS late_clicks
FROM TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '1' DAY)
GROUP BY window_start, window_end;

-- The true sessions, from each click's label. CAST turns the event time into a plain timestamp, because SESSION_ROWS emits a plain
-- timestamp.
CREATE TEMPORARY VIEW planted AS
SELECT user_id, MIN(CAST(ts AS TIMESTAMP(3))) AS first_click, MAX(CAST(ts AS TIMESTAMP(3))) AS last_click, COUNT(*) AS clicks,
  window_time AS ended
FROM TUMBLE(TABLE clicks, DESCRIPTOR(ts), INTERVAL '1' DAY)
GROUP BY user_id, planted_session, window_start, window_end, window_time;

-- The next two views have the sessions that queries find from users and times alone. The timeout is longer than any gap in a session
-- (5 minutes) and shorter than the silence after a session (15 minutes).
CREATE TEMPORARY VIEW session_rows AS
SELECT user_id, MIN(ts) AS first_click, MAX(ts) AS last_click, COUNT(*) AS clicks,
  TUMBLE_ROWTIME(rowtime, INTERVAL '0.001' SECOND) AS ended
FROM SESSION_ROWS(input => TABLE clicks PARTITION BY user_id, on_time => DESCRIPTOR(ts), timeout => INTERVAL '10' MINUTE)
GROUP BY user_id, session_id, TUMBLE(rowtime, INTERVAL '0.001' SECOND);

CREATE TEMPORARY VIEW session_windows AS
SELECT user_id, MIN(CAST(ts AS TIMESTAMP(3))) AS first_click, MAX(CAST(ts AS TIMESTAMP(3))) AS last_click, COUNT(*) AS clicks,
  window_time AS ended
FROM SESSION(TABLE clicks PARTITION BY user_id, DESCRIPTOR(ts), INTERVAL '10' MINUTE)
GROUP BY user_id, window_start, window_end, window_time;

CREATE TEMPORARY VIEW all_sessions AS
SELECT 'planted' AS found_by, * FROM planted
UNION ALL
SELECT 'SESSION_ROWS', * FROM session_rows
UNION ALL
SELECT 'SESSION', * FROM session_windows;

-- Two sessions are the same if they have the same user, first click, last click and number of clicks.
CREATE TEMPORARY VIEW different_sessions AS
SELECT window_start, window_end,
  COUNT(*) FILTER (WHERE found_by = 'planted') AS planted,
  COUNT(*) FILTER (WHERE found_by = 'SESSION_ROWS') AS by_session_rows,
  COUNT(*) FILTER (WHERE found_by = 'SESSION') AS by_session
FROM TUMBLE(TABLE all_sessions, DESCRIPTOR(ended), INTERVAL '1' DAY)
GROUP BY window_start, window_end, user_id, first_click, last_click, clicks;

-- SESSION_ROWS and Flink's SESSION both find exactly the planted sessions.
SELECT SUM(planted) AS planted, SUM(by_session_rows) AS by_session_rows, SUM(by_session) AS by_session,
  COUNT(*) FILTER (WHERE planted = 1 AND by_session_rows = 1 AND by_session = 1) AS agree
FROM different_sessions
GROUP BY window_start, window_end;

-- The longest sessions.
SELECT user_id, first_click, last_click, clicks
FROM session_rows
WHERE last_click >= first_click + INTERVAL '45' MINUTE
ORDER BY ended;
