-- How do I get NULLs, and how often?

CREATE TABLE visitors (
  id INT NOT NULL,
  email STRING,
  address ROW<city STRING, zip STRING>
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '1000',
  'seed' = '7',
  'fields.id.expression' = '#{number.numberBetween ''1'',''1000''}',
  'fields.email.expression' = '#{Internet.emailAddress}',
  'fields.email.null-rate' = '0.25',
  'fields.address.null-rate' = '0.1',
  'fields.address.city.expression' = '#{Address.city}',
  'fields.address.zip.expression' = '#{numerify ''#####''}',
  'fields.address.zip.null-rate' = '0.5'
);

SET 'execution.runtime-mode' = 'batch';

SELECT COUNT(*) AS visitors, COUNT(email) AS emails, COUNT(address) AS addresses, COUNT(address.zip) AS zips FROM visitors;
