-- Sessions by SESSION_LABEL: in streaming mode, in batch mode, and with conditions.

LOAD MODULE sessions;

CREATE TABLE clicks (
  n BIGINT METADATA FROM 'row-index' VIRTUAL,
  user_id CHAR(3),
  action STRING,
  ts AS TIMESTAMPADD(SECOND, CAST(20 * n AS INT), TIMESTAMP '2026-03-01 12:05:00'),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '120',
  'seed' = '7',
  'fields.user_id.expression' = '#{options.weighted ''bot'',''0.8'',''ann'',''0.2''}',
  'fields.action.expression' = '#{options.weighted ''view'',''0.95'',''login'',''0.05''}'
);

SET 'sql-client.execution.result-mode' = 'tableau';
SET 'parallelism.default' = '1';

-- A row per session, when Flink's own session window closes.
SELECT user_id, window_start, LEAST(SESSION_END(ts, INTERVAL '2' MINUTE), window_limit) AS window_end, COUNT(*) AS clicks
FROM (
  SELECT user_id, ts, s.session_id, s.window_start, s.window_limit, s.part
  FROM (SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '10' MINUTE, 'key', user_id)
                    OVER (PARTITION BY user_id ORDER BY ts) AS s FROM clicks))
GROUP BY user_id, session_id, part, window_start, window_limit, SESSION(ts, INTERVAL '2' MINUTE);

SET 'execution.runtime-mode' = 'batch';

SELECT user_id, session_id, window_start, LEAST(MAX(ts) + INTERVAL '2' MINUTE, MIN(window_limit)) AS window_end, COUNT(*) AS clicks
FROM (
  SELECT user_id, ts, s.session_id, s.window_start, s.window_limit, s.part
  FROM (SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '10' MINUTE, 'key', user_id)
                    OVER (PARTITION BY user_id ORDER BY ts) AS s FROM clicks))
GROUP BY user_id, session_id, part, window_start
ORDER BY window_start, user_id;

SELECT user_id, session_start, COUNT(*) AS clicks, MAX(row_number_of_session) AS last_number
FROM (
  SELECT user_id, s.session_start, s.`row_number` AS row_number_of_session
  FROM (SELECT *, SESSION_LABEL(ts, INTERVAL '2' MINUTE, INTERVAL '1' DAY, 'alignment', 'calendar', 'time_zone', 'America/New_York',
                                'starts_on', action = 'login', 'max_rows', 20)
                    OVER (PARTITION BY user_id ORDER BY ts) AS s FROM clicks))
GROUP BY user_id, session_start
ORDER BY session_start, user_id;
