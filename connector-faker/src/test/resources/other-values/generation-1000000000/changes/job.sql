CREATE TABLE accounts (
  idx BIGINT NOT NULL METADATA FROM 'row-index' VIRTUAL,
  id BIGINT,
  owner STRING,
  balance DECIMAL(10, 2),
  PRIMARY KEY (id) NOT ENFORCED
) WITH (
  'connector' = 'faker', 'number-of-rows' = '1000', 'rows-per-second' = '500', 'seed' = '7',
  'changelog.mode' = 'retract', 'changelog.update-rate' = '0.5', 'changelog.delete-rate' = '0.1', 'changelog.keys' = '128',
  'fields.id.expression' = '#{sequence.next}',
  'fields.owner.expression' = '#{regexify ''[a-z]{4}''}',
  'fields.balance.expression' = '#{number.randomDouble ''2'',''0'',''10000''}'
);
CREATE TABLE nowhere (seen BOOLEAN) WITH ('connector' = 'blackhole');
INSERT INTO nowhere
SELECT RECORD(idx, id, owner, balance) FROM accounts
