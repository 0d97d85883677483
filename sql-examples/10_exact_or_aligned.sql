-- My sessions last longer than the maximum I gave. Is that right, and how do I get exactly the maximum?

-- The table has a click every 50 seconds, without a pause.
CREATE TABLE clicks (
  n BIGINT METADATA FROM 'row-index' VIRTUAL,
  url STRING,
  ts AS TIMESTAMPADD(SECOND, CAST(50 * n AS INT), TIMESTAMP '2026-03-01 12:01:30'),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '50',
  'seed' = '8',
  'fields.url.expression' = '/#{options.option ''search'',''cart'',''order''}.html'
);

LOAD MODULE sessions;

-- Yes, that is right. By default, sessions are cut as in Azure Stream Analytics, at times that are the same for all keys. So the
-- first part of a session can last almost twice the maximum. All parts have the same session_id. With 'exact', a session is cut
-- exactly one maximum after its first row, and the next row starts a new session.
CREATE TEMPORARY VIEW aligned AS
SELECT * FROM SESSION_SUMMARY(
  input => TABLE clicks,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '1' MINUTE,
  max_duration => INTERVAL '10' MINUTE,
  aggregates => 'FIRST(url), LAST(url)',
  uid => 'aligned');

CREATE TEMPORARY VIEW exact AS
SELECT * FROM SESSION_SUMMARY(
  input => TABLE clicks,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '1' MINUTE,
  max_duration => INTERVAL '10' MINUTE,
  alignment => 'exact',
  aggregates => 'FIRST(url), LAST(url)',
  uid => 'exact');

SELECT alignment, window_start, window_end, TIMESTAMPDIFF(SECOND, window_start, window_end) AS seconds, part, row_count
FROM (SELECT 'aligned' AS alignment, * FROM aligned UNION ALL SELECT 'exact', * FROM exact)
ORDER BY rowtime, alignment;
