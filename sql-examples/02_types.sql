-- How do I fill a column of each type?

CREATE TABLE every_type (
  flag BOOLEAN,
  small SMALLINT,
  id BIGINT,
  ratio DOUBLE,
  price DECIMAL(8, 2),
  code CHAR(4),
  name STRING,
  avatar BYTES,
  birthday DATE,
  opens TIME,
  created TIMESTAMP(3),
  paid TIMESTAMP_LTZ(3),
  address ROW<city STRING, geo ROW<lat DOUBLE, lon DOUBLE>>,
  tags ARRAY<STRING>,
  stock MAP<STRING, INT>,
  dice MULTISET<INT>
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '3',
  'seed' = '1',
  'fields.flag.expression' = '#{bool.bool}',
  'fields.small.expression' = '#{number.numberBetween ''-100'',''100''}',
  'fields.id.expression' = '#{number.numberBetween ''1'',''1000000000000''}',
  'fields.ratio.expression' = '#{number.randomDouble ''3'',''0'',''1''}',
  'fields.price.expression' = '#{number.randomDouble ''2'',''1'',''500''}',
  'fields.code.expression' = '#{bothify ''?#''}',
  'fields.name.expression' = '#{Name.fullName}',
  'fields.avatar.expression' = '#{letterify ''????''}',
  'fields.birthday.expression' = '#{date.between ''1960-01-01'',''2005-01-01''}',
  'fields.opens.expression' = '#{time.between ''08:00'',''10:00''}',
  'fields.created.expression' = '#{date.between ''2026-01-01'',''2026-02-01''}',
  'fields.paid.expression' = '2026-02-01 12:00:00',
  'fields.address.city.expression' = '#{Address.city}',
  'fields.address.geo.lat.expression' = '#{number.randomDouble ''4'',''-90'',''90''}',
  'fields.address.geo.lon.expression' = '#{number.randomDouble ''4'',''-180'',''180''}',
  'fields.tags.expression' = '#{Color.name}',
  'fields.tags.length' = '1..3',
  'fields.stock.key.expression' = '#{options.option ''Berlin'',''Paris'',''Rome''}',
  'fields.stock.value.expression' = '#{number.numberBetween ''0'',''50''}',
  'fields.stock.length' = '2',
  'fields.dice.expression' = '#{number.numberBetween ''1'',''7''}',
  'fields.dice.length' = '5'
);

SET 'table.local-time-zone' = 'UTC';

SELECT flag, small, id, ratio, price, code, name FROM every_type;

SELECT avatar, birthday, opens, created, paid FROM every_type;

SELECT address.city AS city, address.geo.lat AS lat, tags, stock, dice FROM every_type;
