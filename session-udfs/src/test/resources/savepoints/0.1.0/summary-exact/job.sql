CREATE TABLE clicks (
  i BIGINT,
  -- No two rows have the same time. Key 0 never falls silent, the others do in every fourth stretch of 25 seconds.
  k AS CASE WHEN MOD(MOD(i * 7919, 9) + i / 250, 4) = 0 THEN CAST(0 AS BIGINT) ELSE MOD(i * 7919, 9) END,
  ts AS TO_TIMESTAMP_LTZ(1700000000000 + i * 100 - MOD(i * 104729, 30) * 100 + MOD(i, 100), 3),
  price AS CAST(MOD(i * 31, 9973) AS DECIMAL(12, 2)) / 4,
  word AS CASE WHEN MOD(i, 5) = 0 THEN CAST(NULL AS STRING) ELSE MD5(CAST(i AS STRING)) END,
  WATERMARK FOR ts AS ts - INTERVAL '3' SECOND
) WITH (
  'connector' = 'datagen',
  'fields.i.kind' = 'sequence', 'fields.i.start' = '0', 'fields.i.end' = '1499',
  'rows-per-second' = '500'
);
CREATE TABLE nowhere (seen BOOLEAN) WITH ('connector' = 'blackhole');
INSERT INTO nowhere
SELECT RECORD(
  first_time, window_end, window_start, k, closed_by, part, session_id, last_time, row_count, first_i,
  words, sum_i, sum_price, avg_price, min_word, max_ts, last_word, last_i)
FROM SESSION_SUMMARY(
  input => TABLE clicks PARTITION BY k,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '5' SECOND,
  max_duration => INTERVAL '20' SECOND,
  alignment => 'exact',
  aggregates => 'FIRST(i), COUNT(word) AS words, SUM(i), SUM(price), AVG(price), MIN(word), MAX(ts), LAST(word), LAST(i)')
