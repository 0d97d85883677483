-- How do I enrich a stream with a dimension table?

CREATE TABLE clicks (
  user_id INT,
  url STRING,
  proc_time AS PROCTIME()
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '6',
  'seed' = '3',
  'fields.user_id.expression' = '#{number.numberBetween ''1'',''4''}',
  'fields.url.expression' = '/#{options.option ''search'',''cart'',''order''}.html'
);

-- The table is unbounded, so every key finds a row. Equal keys find equal rows.
CREATE TABLE users (
  id INT,
  name STRING,
  country STRING
) WITH (
  'connector' = 'faker',
  'seed' = '4',
  'fields.id.expression' = '0',
  'fields.name.expression' = '#{Name.fullName}',
  'fields.country.expression' = '#{Country.name}'
);

SELECT c.user_id, u.name, u.country, c.url
FROM clicks AS c
JOIN users FOR SYSTEM_TIME AS OF c.proc_time AS u ON c.user_id = u.id;
