-- I have a session query for Azure Stream Analytics. What does it look like in Flink?

-- The documentation of Azure Stream Analytics has this query:
--
--   SELECT user_id,
--          MIN(time) AS window_start,
--          System.Timestamp() AS window_end,
--          DATEDIFF(s, MIN(time), System.Timestamp()) AS duration_in_seconds
--   FROM localinput TIMESTAMP BY time
--   GROUP BY user_id, SessionWindow(minute, 2, 60) OVER (PARTITION BY user_id)

-- TIMESTAMP BY becomes a WATERMARK. The watermark has no delay. Some clicks have equal times, of one user and of both users. Still,
-- no click is late.
-- The times end with a lower case z, which the JSON format doesn't read as a zone. So TO_TIMESTAMP parses the times.
-- The path is relative to the folder above sql-examples, where ./sql runs this script. In other clients, use an absolute path.
CREATE TABLE localinput (
  `time` STRING,
  user_id BIGINT,
  url STRING,
  ts AS TO_TIMESTAMP(`time`, 'yyyy-MM-dd''T''HH:mm:ss.SSSSSSS''z'''),
  WATERMARK FOR ts AS ts
) WITH (
  'connector' = 'filesystem',
  'path' = 'sql-examples/data/clicks.json',
  'format' = 'json'
);

LOAD MODULE sessions;

-- With TUMBLE over the smallest interval, one millisecond, the query returns one final row per session.
SELECT
  user_id,
  MIN(ts) AS window_start,
  window_end,
  TIMESTAMPDIFF(SECOND, MIN(ts), window_end) AS duration_in_seconds,
  COUNT(*) AS clicks
FROM SESSIONWINDOW(TABLE localinput PARTITION BY user_id, 'minute', 2, 60, DESCRIPTOR(ts))
GROUP BY user_id, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND);
