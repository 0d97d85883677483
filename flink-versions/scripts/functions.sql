-- The functions of expressions, with TABLE(…) around those that give rows, as Flink 1.20 has it.

LOAD MODULE faker;

SET 'execution.runtime-mode' = 'batch';
SET 'sql-client.display.max-column-width' = '80';
SET 'table.display.max-column-width' = '80';

SELECT expression, arguments, return_type
FROM TABLE(FAKER_EXPRESSIONS())
WHERE provider = 'number' AND method_name = 'numberBetween'
ORDER BY expression;

SELECT user_id, FAKER('#{Name.fullName}', user_id) AS user_name, action
FROM (VALUES (17, 'login'), (4, 'login'), (17, 'order')) AS audit (user_id, action);

SELECT FAKER_EXPLAIN('#{code.isbn10}') LIKE '%isbn10%' AS is_explained;

SELECT * FROM TABLE(FAKER_INFER('email STRING, tags ARRAY<STRING>, birthday DATE'));
