-- How do I get measurements of a fleet that drift, follow the time of day, and belong to the same devices in every table?

-- Each device keeps its site and its model in all rows. Both tables share entities.seed, so they agree on them. The temperature of a
-- device drifts within a few hours. The devices send 20 rows a minute at night, and up to 240 at noon.
CREATE TABLE measurements (
  device_id INT,
  site STRING,
  temperature DOUBLE,
  firmware STRING,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts
) WITH (
  'connector' = 'faker',
  'rows-per-second' = '1e9',
  'seed' = '21',
  'entities.seed' = '7',
  'event-time.start' = '2026-03-28 00:00:00',
  'event-time.end' = '2026-03-30 00:00:00',
  'event-time.rate' = 'daily Europe/Berlin ramp 00:00 20, 06:00 20, 12:00 240, 18:00 60 per minute',
  'event-time.arrivals' = 'poisson',
  'fields.device_id.expression' = '#{uniform.between ''1'',''40''}',
  'fields.site.expression' = '#{options.option ''Berlin'',''Hamburg'',''Munich''}', 'fields.site.per' = 'device_id',
  'fields.temperature.expression' = '#{drift.between ''18.0'',''26'',''6 h''}', 'fields.temperature.per' = 'device_id',
  'fields.firmware.expression' = '1.#{uniform.between ''0'',''9''}',
  'fields.firmware.per' = 'device_id', 'fields.firmware.every' = '1 d',
  'fields.ts.expression' = '#{event.time}'
);

CREATE TABLE devices (
  device_id INT,
  site STRING,
  model STRING,
  PRIMARY KEY (device_id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '40',
  'entities.seed' = '7',
  'fields.device_id.expression' = '#{sequence.next}',
  'fields.site.expression' = '#{options.option ''Berlin'',''Hamburg'',''Munich''}', 'fields.site.per' = 'device_id',
  'fields.model.expression' = '#{regexify ''TX-[0-9]{3}''}', 'fields.model.per' = 'device_id'
);

SET 'table.local-time-zone' = 'Europe/Berlin';
SET 'execution.runtime-mode' = 'batch';

-- Rows by hour of the second day. In Berlin, this day has no hour from 2 to 3, because the clocks go forward. From 11 to 12, the
-- rate rises from 203 to 240 a minute, so about 13,300 rows come.
SELECT HOUR(ts) AS hour_of_day, COUNT(*) AS measurements
FROM measurements
WHERE CAST(ts AS DATE) = DATE '2026-03-29'
GROUP BY HOUR(ts)
ORDER BY hour_of_day;

-- All rows of a device have the site that the table of devices has.
SELECT COUNT(*) AS measurements, COUNT(*) FILTER (WHERE measurements.site = devices.site) AS same_site
FROM measurements
JOIN devices ON measurements.device_id = devices.device_id;

-- A device's temperature moves smoothly. SQL adds a season of the day to it, with a maximum at 15:00. The device gets new firmware once a
-- day, at a time of its own.
SELECT hour_start, ROUND(AVG(temperature), 1) AS temperature,
  ROUND(AVG(temperature + 5 * SIN(2 * PI() * (HOUR(ts) - 9) / 24)), 1) AS with_season, MIN(firmware) AS firmware
FROM (SELECT *, FLOOR(ts TO HOUR) AS hour_start FROM measurements WHERE device_id = 3)
WHERE CAST(ts AS DATE) = DATE '2026-03-28'
GROUP BY hour_start
ORDER BY hour_start;
