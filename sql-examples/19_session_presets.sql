-- How do I get the sessions of Google Analytics, Matomo, Adobe Analytics or Snowplow?

-- The times are in UTC. Midnight in New York is at 05:00 UTC. These are the visits:
--   ann  04:30 news, 04:50, 05:10, 05:15 sale, then a pause of 45 minutes, 06:00
--   bob  05:20 news, then a pause of exactly 30 minutes, 05:50 news
CREATE TABLE visits (
  ts TIMESTAMP(3),
  visitor STRING,
  page STRING,
  campaign STRING,
  WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'filesystem',
  'path' = 'sql-examples/data/visits.json',
  'format' = 'json'
);

LOAD MODULE sessions;

-- Google Analytics 4: a session ends after 30 minutes without an event. It has no maximum. By hand:
--   ann  04:30 to 05:15, 4 rows, ends at 05:45;  06:00, 1 row, ends at 06:30
--   bob  05:20 to 05:50, 2 rows, ends at 06:20. A row after exactly the timeout still joins.
SELECT visitor, window_start, window_end, closed_by, row_count
FROM SESSION_SUMMARY(
  input => TABLE visits PARTITION BY visitor,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '30' MINUTE)
ORDER BY rowtime;

-- Universal Analytics: also at midnight in the time zone of the site, at a new campaign, and after 500 hits. A part after midnight is
-- a session of its own there. By hand:
--   ann  04:30 and 04:50, 2 rows, cut at midnight (05:00);  05:10, 1 row, part 1, until the campaign 'sale' at 05:15
--   ann  05:15, 1 row, ends at 05:45;  06:00, 1 row, ends at 06:30
--   bob  05:20 and 05:50, 2 rows, because both have the same campaign
SELECT visitor, window_start, window_end, closed_by, part, row_count
FROM SESSION_SUMMARY(
  input => TABLE visits PARTITION BY visitor,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '30' MINUTE,
  max_duration => INTERVAL '1' DAY,
  alignment => 'calendar',
  time_zone => 'America/New_York',
  splits_on => DESCRIPTOR(campaign),
  max_rows => 500)
ORDER BY rowtime;

-- Matomo: midnight and campaigns as well, but no maximum of rows. SESSION_LABEL gives each row its visit. By hand, the visits are
-- those of Universal Analytics: ann's rows at 04:50 and 05:10 are in two parts, and the row at 05:15 begins a visit.
SELECT visitor, ts, page, s.window_start AS visit_start, s.`row_number` AS action
FROM (
  SELECT *, SESSION_LABEL(
      ts, INTERVAL '30' MINUTE, INTERVAL '1' DAY,
      'alignment', 'calendar', 'time_zone', 'America/New_York',
      'splits_on', campaign)
    OVER (PARTITION BY visitor ORDER BY ts) AS s
  FROM visits)
ORDER BY ts;

-- Adobe Analytics: 30 minutes, 12 hours, or 2,500 hits. By hand: as Google Analytics 4, because no visit is that long.
SELECT visitor, window_start, window_end, closed_by, row_count
FROM SESSION_SUMMARY(
  input => TABLE visits PARTITION BY visitor,
  on_time => DESCRIPTOR(ts),
  timeout => INTERVAL '30' MINUTE,
  max_duration => INTERVAL '12' HOUR,
  alignment => 'exact',
  max_rows => 2500)
ORDER BY rowtime;

-- Snowplow: 30 minutes. Each event has the number of the visitor's session, domain_sessionidx. By hand: ann's row at 06:00 is in the
-- second session, and all other rows are in first ones.
CREATE TEMPORARY VIEW labelled AS
SELECT *, SESSION_LABEL(ts, INTERVAL '30' MINUTE) OVER (PARTITION BY visitor ORDER BY ts) AS s FROM visits;

SELECT
  visitor,
  ts,
  page,
  SUM(CASE WHEN s.`row_number` = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY visitor ORDER BY ts) AS domain_sessionidx
FROM labelled
ORDER BY ts;
