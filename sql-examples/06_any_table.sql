-- How do I try a query on fake rows instead of the real table?

CREATE TABLE payments (
  id STRING,
  amount DECIMAL(10, 2),
  paid_at TIMESTAMP(3),
  WATERMARK FOR paid_at AS paid_at - INTERVAL '5' SECOND
) WITH (
  'connector' = 'filesystem',
  'path' = '/data/payments',
  'format' = 'json'
);

-- LIKE takes the columns and the watermark from the real table. The faker connector generates the rows.
CREATE TABLE fake_payments WITH (
  'connector' = 'faker',
  'number-of-rows' = '500',
  'seed' = '5',
  'fields.id.expression' = '#{Internet.uuid}',
  'fields.amount.expression' = '#{number.randomDouble ''2'',''1'',''100''}',
  'fields.paid_at.expression' = '#{date.between ''2026-01-01 00:00:00'',''2026-01-01 00:30:00''}'
) LIKE payments (EXCLUDING OPTIONS);

SELECT window_start, window_end, COUNT(*) AS payments, SUM(amount) AS amount
FROM TUMBLE(TABLE fake_payments, DESCRIPTOR(paid_at), INTERVAL '30' MINUTE)
GROUP BY window_start, window_end;
