CREATE TABLE clicks (
  i BIGINT,
  -- No two rows have the same time. Key 0 never falls silent, the others do in every fourth stretch of 25 seconds.
  k AS CASE WHEN MOD(MOD(i * 7919, 9) + i / 250, 4) = 0 THEN CAST(0 AS BIGINT) ELSE MOD(i * 7919, 9) END,
  ts AS TO_TIMESTAMP_LTZ(1700000000000 + i * 100 - MOD(i * 104729, 30) * 100 + MOD(i, 100), 3),
  price AS CAST(MOD(i * 31, 9973) AS DECIMAL(12, 2)) / 4,
  word AS CASE WHEN MOD(i, 5) = 0 THEN CAST(NULL AS STRING) ELSE MD5(CAST(i AS STRING)) END,
  is_login AS MOD(i, 97) = 0,
  is_logout AS MOD(i, 89) = 0,
  campaign AS CASE WHEN MOD(i, 41) = 0 THEN CAST(MOD(i / 41, 3) AS STRING) END,
  gap AS CAST(CASE WHEN MOD(i, 6) = 0 THEN 9000 ELSE 5000 + MOD(i, 7) * 100 END AS BIGINT),
  WATERMARK FOR ts AS ts - INTERVAL '3' SECOND
) WITH (
  'connector' = 'datagen',
  'fields.i.kind' = 'sequence', 'fields.i.start' = '0', 'fields.i.end' = '1499',
  'rows-per-second' = '500'
);
CREATE TABLE nowhere (seen BOOLEAN) WITH ('connector' = 'blackhole');
INSERT INTO nowhere
SELECT RECORD(
  s.session_start, ts, s.window_start, s.window_limit, i, k, s.session_id, s.part, s.`row_number`,
  CASE WHEN s.part > 0 THEN 'after max_duration' ELSE 'after timeout' END)
FROM (
  SELECT *, SESSION_LABEL(
      ts, gap, INTERVAL '20' SECOND, 'starts_on', is_login, 'ends_on', is_logout, 'splits_on', campaign, 'max_rows', 30, 'key', k)
    OVER (PARTITION BY k ORDER BY ts) AS s
  FROM clicks)
