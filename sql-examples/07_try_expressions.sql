-- Which expressions are there, what do they return, and how do I mask a column with them?

LOAD MODULE faker;

SET 'execution.runtime-mode' = 'batch';
SET 'table.display.max-column-width' = '80';

-- Each expression has an example. You can also search the examples: WHERE example LIKE '%@%'
SELECT expression, arguments, return_type
FROM FAKER_EXPRESSIONS()
WHERE provider = 'number' AND method_name = 'numberBetween'
ORDER BY expression;

-- With a key, FAKER returns the same value for equal keys. Without a key, each call returns another value.
SELECT user_id, FAKER('#{Name.fullName}', user_id) AS user_name, action
FROM (VALUES (17, 'login'), (4, 'login'), (17, 'order')) AS audit (user_id, action);

-- FAKER_EXPLAIN shows how the connector generates the values, one line per plan. Calls to Datafaker are slow. RPAD aligns the
-- lines to the left, because the client aligns text to the right.
SELECT RPAD(plan, 40, ' ') AS plan
FROM UNNEST(SPLIT(FAKER_EXPLAIN('ISBN #{code.isbn10}'), CHR(10))) AS lines (plan);
