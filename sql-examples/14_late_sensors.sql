-- What do late rows and duplicates do to my windows, and how do I know?

-- The table has one reading per second, out of order by up to 5 seconds, which the watermark tolerates. One reading in twenty is up
-- to four minutes later than that. One in ten duplicates one of the previous 20 readings. A pause of ten minutes follows every half
-- hour.
CREATE TABLE readings (
  reading_id BIGINT,
  sensor_id INT,
  celsius DECIMAL(5, 1),
  ts TIMESTAMP(3),
  arrived AS PROCTIME(),
  late_by BIGINT METADATA FROM 'late-by' VIRTUAL,
  duplicate_of BIGINT METADATA FROM 'duplicate-of' VIRTUAL,
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '5400',
  'rows-per-second' = '1e9',
  'seed' = '12',
  'event-time.start' = '2026-01-01 06:00:00',
  'event-time.step' = '1 s',
  'event-time.disorder' = '5 s',
  'event-time.late-rate' = '0.05',
  'event-time.max-lateness' = '4 min',
  'event-time.pause-every' = '30 min',
  'event-time.pause-length' = '10 min',
  'duplicates.rate' = '0.1',
  'duplicates.max-distance' = '20',
  'fields.reading_id.expression' = '#{sequence.next ''0''}',
  'fields.sensor_id.expression' = '#{uniform.between ''1'',''10''}',
  'fields.celsius.expression' = '#{normal.between ''-20'',''120'',''60'',''15''}.#{number.digit}',
  'fields.ts.expression' = '#{event.time}',
  'scan.watermark.emit.strategy' = 'on-event'
);

-- Which rows are lost depends on when Flink emits watermarks. Here Flink emits one after each row (on-event), and one task has all
-- rows. So every run loses the same rows.
SET 'parallelism.default' = '1';

SELECT reading_id, sensor_id, celsius, ts, late_by, duplicate_of FROM readings LIMIT 10;

-- This table has the same readings and a longer delay. The delay is also long enough for duplicates that come after a pause. So no
-- reading is lost.
CREATE TABLE patient_readings (
  WATERMARK FOR ts AS ts - INTERVAL '15' MINUTE
) LIKE readings (OVERWRITING WATERMARKS);

CREATE TEMPORARY VIEW patient AS
SELECT window_start, window_end, COUNT(*) AS readings, COUNT(*) FILTER (WHERE late_by > 0) AS late
FROM TUMBLE(TABLE patient_readings, DESCRIPTOR(ts), INTERVAL '10' MINUTE)
GROUP BY window_start, window_end;

CREATE TEMPORARY VIEW hasty AS
SELECT window_start, window_end, COUNT(*) AS readings, COUNT(*) FILTER (WHERE late_by > 0) AS late
FROM TUMBLE(TABLE readings, DESCRIPTOR(ts), INTERVAL '10' MINUTE)
GROUP BY window_start, window_end;

-- A reading is lost if its window has closed before it arrives. Only late readings are lost, so lost equals lost_late. The time from
-- an original to its duplicate is part of the duplicate's late_by. The few readings with times in a pause arrived after the pause.
SELECT p.window_start, p.readings, p.late, h.readings AS counted, p.readings - h.readings AS lost, p.late - h.late AS lost_late
FROM patient AS p
JOIN hasty AS h ON p.window_start = h.window_start AND p.window_end = h.window_end;

-- For each id, the query keeps the first reading that arrives. So it keeps all originals and no duplicate.
CREATE TEMPORARY VIEW deduplicated AS
SELECT *
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY reading_id ORDER BY arrived) AS arrival FROM patient_readings)
WHERE arrival = 1;

SELECT COUNT(*) AS readings, COUNT(duplicate_of) AS duplicates, COUNT(*) FILTER (WHERE duplicate_of IS NULL) AS originals
FROM TUMBLE(TABLE patient_readings, DESCRIPTOR(ts), INTERVAL '1' DAY)
GROUP BY window_start, window_end;

SELECT COUNT(*) AS readings, COUNT(duplicate_of) AS duplicates, COUNT(*) FILTER (WHERE duplicate_of IS NULL) AS originals
FROM TUMBLE(TABLE deduplicated, DESCRIPTOR(ts), INTERVAL '1' DAY)
GROUP BY window_start, window_end;
