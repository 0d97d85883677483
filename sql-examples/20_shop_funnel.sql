-- How do I get visits that follow a path through a shop, and does my funnel find the true conversion of each step?

-- Each visit begins on the home page. The numbers are the chances of the next page, in percent. A visitor comes back after 30 minutes
-- or more.
CREATE TABLE clicks (
  visitor BIGINT,
  page STRING,
  previous STRING,
  step INT,
  ts TIMESTAMP(3),
  visit BIGINT METADATA FROM 'session-number' VIRTUAL
) WITH (
  'connector' = 'faker',
  'number-of-rows' = '200000',
  'rows-per-second' = '1e9',
  'seed' = '20',
  'event-time.start' = '2026-03-02 00:00:00',
  'event-time.step' = '250 ms',
  'sessions.keys' = '100000',
  'sessions.idle' = '30 min',
  'sessions.gap' = '#{exponential.between ''1000'',''300000'',''20000''}',
  'sessions.states' = '
    home     -> search 60, product 20, end 20
    search   -> product 70, search 10, end 20
    product  -> cart 25, search 40, end 35
    cart     -> checkout 50 after 20 s..3 min, product 30, end 20
    checkout -> end',
  'sessions.max-size' = '200',
  'fields.visitor.expression' = '#{session.key}',
  'fields.page.expression' = '#{session.state}',
  'fields.previous.expression' = '#{session.previous}',
  'fields.step.expression' = '#{session.step}',
  'fields.ts.expression' = '#{event.time}'
);

SET 'execution.runtime-mode' = 'batch';

-- The first visit that reaches the checkout.
SELECT visitor, step, previous, page, ts FROM clicks
WHERE visit = (SELECT MIN(visit) FROM clicks WHERE page = 'checkout')
ORDER BY step;

-- The chances of the next page, as the table above has them.
CREATE TEMPORARY VIEW chances AS
SELECT * FROM (VALUES
  ('home', 'search', 60), ('home', 'product', 20),
  ('search', 'product', 70), ('search', 'search', 10),
  ('product', 'cart', 25), ('product', 'search', 40),
  ('cart', 'checkout', 50), ('cart', 'product', 30)
) AS t (previous, page, chance);

-- The same chances, counted in the clicks: the share of each next page among all clicks on a page.
CREATE TEMPORARY VIEW shares AS
SELECT following.previous, following.page, ROUND(100.0 * following.clicks / pages.clicks, 1) AS counted
FROM (SELECT previous, page, COUNT(*) AS clicks FROM clicks WHERE previous IS NOT NULL GROUP BY previous, page) AS following
JOIN (SELECT page, COUNT(*) AS clicks FROM clicks GROUP BY page) AS pages ON following.previous = pages.page;

SELECT chances.previous, chances.page, chances.chance, shares.counted
FROM chances
JOIN shares ON chances.previous = shares.previous AND chances.page = shares.page
ORDER BY previous, page;

-- The funnel: the share of visits that reach a page. The expected shares follow from the chances by hand. For example, a search leads to
-- a product with 0.7 / (1 - 0.1) = 77.8 %, so a visit reaches a product with 0.6 * 77.8 % + 20 % = 66.7 %.
SELECT page, expected, ROUND(100.0 * reached.visits / started.visits, 1) AS reached
FROM (VALUES ('search', 68.6), ('product', 66.7), ('cart', 24.2), ('checkout', 13.6)) AS t (page, expected)
JOIN (SELECT page AS reached_page, COUNT(DISTINCT visit) AS visits FROM clicks GROUP BY page) AS reached
  ON page = reached_page
CROSS JOIN (SELECT COUNT(DISTINCT visit) AS visits FROM clicks) AS started
ORDER BY expected DESC;
