-- How do I get all sessions of a history that is in several files?

-- Flink reads the files in any order, so a row may be up to a day behind the latest row. With a watermark delay of one day, no row
-- is late. One row has no time. COALESCE gives this row a time in 1970, and the view drops it.
CREATE TABLE history (
  sent TIMESTAMP(3),
  user_id STRING,
  url STRING,
  ts AS COALESCE(sent, TIMESTAMP '1970-01-01 00:00:00'),
  WATERMARK FOR ts AS ts - INTERVAL '1' DAY
) WITH (
  'connector' = 'filesystem',
  'path' = 'sql-examples/data/history',
  'format' = 'json'
);

CREATE TEMPORARY VIEW clicks AS
SELECT user_id, url, ts FROM history WHERE sent IS NOT NULL;

LOAD MODULE sessions;

-- All sessions close when Flink has read the last file.
SELECT user_id, first_time, last_time, row_count, last_page
FROM SESSION_SUMMARY(
  input => TABLE clicks PARTITION BY user_id,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '2' MINUTE,
  max_duration => INTERVAL '30' MINUTE,
  aggregates => 'LAST(url) AS last_page')
ORDER BY rowtime;
