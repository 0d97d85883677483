-- I have a session query for Azure Stream Analytics. What does it look like in Flink?

-- Its documentation has this query:
--
--   SELECT user_id,
--          MIN(time) AS window_start,
--          System.Timestamp() AS window_end,
--          DATEDIFF(s, MIN(time), System.Timestamp()) AS duration_in_seconds
--   FROM localinput TIMESTAMP BY time
--   GROUP BY user_id, SessionWindow(minute, 2, 60) OVER (PARTITION BY user_id)

-- Some clicks have equal times, both of two users and of one user. The watermark has no delay, but no click is late.
-- The path counts from the folder above sql-examples, where ./sql runs the scripts in it. Elsewhere, write one from the root.
-- TIMESTAMP BY becomes a WATERMARK. The z of these times is small, which the JSON format doesn't take for a zone.
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

-- TUMBLE over the smallest time there is makes each session one final row.
SELECT
  user_id,
  MIN(ts) AS window_start,
  window_end,
  TIMESTAMPDIFF(SECOND, MIN(ts), window_end) AS duration_in_seconds,
  COUNT(*) AS clicks
FROM SESSIONWINDOW(TABLE localinput PARTITION BY user_id, 'minute', 2, 60, DESCRIPTOR(ts))
GROUP BY user_id, window_end, TUMBLE(rowtime, INTERVAL '0.001' SECOND);
