-- Which expressions are there, what do they make, and how do I mask a column with them?

LOAD MODULE faker;

SET 'execution.runtime-mode' = 'batch';
SET 'table.display.max-column-width' = '80';

-- Each has an example, by which it can be found too: WHERE example LIKE '%@%'
SELECT expression, arguments, return_type
FROM FAKER_EXPRESSIONS()
WHERE provider = 'number' AND method_name = 'numberBetween'
ORDER BY expression;

-- With a key, the same key always gets the same value. Without one, each call makes another.
SELECT user_id, FAKER('#{Name.fullName}', user_id) AS user_name, action
FROM (VALUES (17, 'login'), (4, 'login'), (17, 'order')) AS audit (user_id, action);

-- How values are made, a line for each plan: calls of Datafaker are the slow ones. The client aligns to the right, hence RPAD.
SELECT RPAD(plan, 40, ' ') AS plan
FROM UNNEST(SPLIT(FAKER_EXPLAIN('ISBN #{code.isbn10}'), CHR(10))) AS lines (plan);
