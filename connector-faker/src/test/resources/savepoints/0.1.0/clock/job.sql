CREATE TABLE visits (
  idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,
  late BIGINT NOT NULL METADATA FROM 'late-by' VIRTUAL,
  id BIGINT,
  code STRING,
  url STRING,
  tags ARRAY<STRING>,
  ts TIMESTAMP(3),
  WATERMARK FOR ts AS ts - INTERVAL '5' SECOND
) WITH (
  'connector' = 'faker', 'number-of-rows' = '1000', 'rows-per-second' = '500', 'seed' = '7',
  'event-time.start' = '2026-01-01 00:00:00', 'event-time.step' = '100 ms', 'event-time.disorder' = '5 s',
  'event-time.late-rate' = '0.05', 'event-time.max-lateness' = '1 min',
  'fields.id.expression' = '#{sequence.next ''1000'',''10''}',
  'fields.code.expression' = '#{regexify ''[A-Z]{2}-[0-9]{3}''}', 'fields.code.unique' = 'true',
  'fields.url.expression' = '/#{options.option ''home'',''search'',''cart''}', 'fields.url.null-rate' = '0.1',
  'fields.tags.element.expression' = '#{number.numberBetween ''0'',''100''}', 'fields.tags.length' = '2',
  'fields.ts.expression' = '#{event.time}'
);
CREATE TABLE nowhere (seen BOOLEAN) WITH ('connector' = 'blackhole');
INSERT INTO nowhere
SELECT RECORD(idx, late, id, code, url, CAST(tags AS STRING), ts) FROM visits
