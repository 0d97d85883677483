-- How do I get a table whose rows are updated and deleted, and what is the correct result of a query on it?

-- The table has 10,000 changes, as in a database's log. A change keeps the primary key and gives all other columns new values.
CREATE TABLE accounts (
  id INT,
  plan STRING,
  balance INT,
  changed_at TIMESTAMP(3),
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
  'event-time.start' = '2026-01-01 08:00:00',
  'event-time.step' = '1 s',
  'fields.id.expression' = '#{sequence.next}',
  'fields.plan.expression' = '#{options.weighted ''free'',''0.6'',''pro'',''0.3'',''team'',''0.1''}',
  'fields.balance.expression' = '#{uniform.between ''0'',''1000''}',
  'fields.changed_at.expression' = '#{event.time}'
);

SET 'parallelism.default' = '1';

-- An account is inserted (+I), updated (-U is the row before the update, +U the row after), deleted (-D), and inserted again.
SELECT * FROM accounts WHERE id = 1;

-- With 'upsert', the table emits no -U rows, like Kafka's compacted topics. Flink keeps the account's last row in state and adds -U.
SELECT * FROM accounts /*+ OPTIONS('changelog.mode' = 'upsert') */ WHERE id = 1;

-- With mini-batches, the query emits one result after all changes instead of one result after each change.
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'table.exec.mini-batch.allow-latency' = '1 h';
SET 'table.exec.mini-batch.size' = '1000000';

SELECT COUNT(*) AS accounts, COUNT(*) FILTER (WHERE plan = 'pro') AS pro, SUM(balance) AS balance, MAX(changed_at) AS changed_at
FROM accounts;

-- This is the correct result. In batch mode, the table has only the rows that are left after all changes.
SET 'execution.runtime-mode' = 'batch';

SELECT COUNT(*) AS accounts, COUNT(*) FILTER (WHERE plan = 'pro') AS pro, SUM(balance) AS balance, MAX(changed_at) AS changed_at
FROM accounts;

SELECT * FROM accounts WHERE id = 1;
