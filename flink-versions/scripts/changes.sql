-- A changelog in all its forms. Not example 15: its COUNT(*) FILTER on mini-batches counts too much in Flink 2.0.0, on any table.

SET 'parallelism.default' = '1';

CREATE TABLE accounts (
  id INT,
  plan STRING,
  balance INT,
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '10000',
  'rows-per-second' = '1e9',
  'seed' = '15',
  'changelog.mode' = 'retract',
  'changelog.update-rate' = '0.6',
  'changelog.delete-rate' = '0.1',
  'changelog.keys' = '128',
  'fields.id.expression' = '#{sequence.next}',
  'fields.plan.expression' = '#{options.option ''free'',''pro'',''team''}',
  'fields.balance.expression' = '#{uniform.between ''0'',''1000''}'
);

SELECT * FROM accounts WHERE id = 1;

SELECT * FROM accounts /*+ OPTIONS('changelog.mode' = 'upsert') */ WHERE id = 1;

SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 h';
SET 'table.exec.mini-batch.size' = '1000000';

SELECT COUNT(*) AS accounts, SUM(balance) AS balance, MAX(id) AS max_id FROM accounts;

SELECT COUNT(*) AS accounts, SUM(balance) AS balance, MAX(id) AS max_id
FROM accounts /*+ OPTIONS('changelog.mode' = 'upsert') */;

-- What is left after all changes, which the two before must have come to.
SET 'execution.runtime-mode' = 'batch';

SELECT COUNT(*) AS accounts, SUM(balance) AS balance, MAX(id) AS max_id FROM accounts;
