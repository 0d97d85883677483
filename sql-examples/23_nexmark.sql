-- How do I run queries of the Nexmark benchmark on generated streams?

-- Nexmark is an auction house: of 50 events, 1 is a new person, 3 are new auctions and 46 are bids. Here are the first 1,000 seconds
-- of three streams with these shares.
CREATE TABLE person (
  id BIGINT,
  name STRING,
  city STRING,
  state STRING,
  ts TIMESTAMP(3)
) WITH (
  'connector' = 'faker',
  'rows-per-second' = '1e9',
  'seed' = '23',
  'event-time.start' = '2026-03-02 00:00:00',
  'event-time.end' = '2026-03-02 00:16:40',
  'event-time.rate' = '1 per second',
  'fields.id.expression' = '#{sequence.next ''1000''}',
  'fields.name.expression' = '#{Name.fullName}',
  'fields.city.expression' = '#{options.option ''Phoenix'',''Palo Alto'',''Portland'',''Boise'',''Seattle''}',
  'fields.state.expression' = '#{options.option ''AZ'',''CA'',''OR'',''ID'',''WA''}',
  'fields.ts.expression' = '#{event.time}'
);

-- A seller is one of the 100 newest persons, and an auction ends within half a minute.
CREATE TABLE auction (
  id BIGINT,
  seller BIGINT,
  category INT,
  initial_bid BIGINT,
  ts TIMESTAMP(3),
  expires TIMESTAMP(3)
) WITH (
  'connector' = 'faker',
  'rows-per-second' = '1e9',
  'seed' = '23',
  'event-time.start' = '2026-03-02 00:00:00',
  'event-time.end' = '2026-03-02 00:16:40',
  'event-time.rate' = '3 per second',
  'references.person.first' = '1000',
  'references.person.event-time.start' = '2026-03-02 00:00:00',
  'references.person.event-time.rate' = '1 per second',
  'fields.id.expression' = '#{sequence.next ''1000''}',
  'fields.seller.expression' = '#{earlier.person ''last'',''100''}',
  'fields.category.expression' = '#{uniform.between ''10'',''14''}',
  'fields.initial_bid.expression' = '#{uniform.between ''100'',''10000''}',
  'fields.ts.expression' = '#{event.time}',
  'fields.expires.expression' = '#{date.future ''30'',''5'',''SECONDS'',''#{column.ts}''}'
);

-- Half of the bids go to the newest auctions, and the bidder is a person who exists already.
CREATE TABLE bid (
  auction BIGINT,
  bidder BIGINT,
  price BIGINT,
  channel STRING,
  ts TIMESTAMP(3)
) WITH (
  'connector' = 'faker',
  'rows-per-second' = '1e9',
  'seed' = '23',
  'event-time.start' = '2026-03-02 00:00:00',
  'event-time.end' = '2026-03-02 00:16:40',
  'event-time.rate' = '46 per second',
  'references.person.first' = '1000',
  'references.person.event-time.start' = '2026-03-02 00:00:00',
  'references.person.event-time.rate' = '1 per second',
  'references.auction.first' = '1000',
  'references.auction.event-time.start' = '2026-03-02 00:00:00',
  'references.auction.event-time.rate' = '3 per second',
  'fields.auction.expression' =
    '#{options.weighted ''#{earlier.auction ''''last'''',''''3''''}'',''1'',''#{earlier.auction ''''last'''',''''60''''}'',''1''}',
  'fields.bidder.expression' = '#{earlier.person ''last'',''1000''}',
  'fields.price.expression' = '#{lognormal.between ''100'',''10000000'',''5000'',''1.4''}',
  'fields.channel.expression' = '#{options.option ''Apple'',''Google'',''Facebook'',''Baidu''}',
  'fields.ts.expression' = '#{event.time}'
);

SET 'execution.runtime-mode' = 'batch';

SELECT (SELECT COUNT(*) FROM person) AS persons, (SELECT COUNT(*) FROM auction) AS auctions, (SELECT COUNT(*) FROM bid) AS bids;

-- Query 1, currency conversion.
SELECT auction, bidder, 0.908 * price AS price, ts FROM bid WHERE auction = 1007 ORDER BY ts LIMIT 3;

-- Query 3, who sells in these states?
SELECT name, city, state, auction.id
FROM auction
JOIN person ON auction.seller = person.id
WHERE category = 10 AND state IN ('OR', 'ID', 'CA') AND auction.id < 1060
ORDER BY auction.id;

-- No bid comes before its auction, and no auction before its seller.
SELECT
  (SELECT COUNT(*) FROM bid JOIN auction ON bid.auction = auction.id WHERE bid.ts < auction.ts) AS bids_too_early,
  (SELECT COUNT(*) FROM auction JOIN person ON auction.seller = person.id WHERE auction.ts < person.ts) AS auctions_too_early;

-- Query 5, the auctions with most bids in the last 10 seconds, every 2 seconds: the first of them.
SELECT window_end, auction, bids
FROM (
  SELECT window_start, window_end, auction, bids, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY bids DESC, auction) AS place
  FROM (
    SELECT window_start, window_end, auction, COUNT(*) AS bids
    FROM HOP(TABLE bid, DESCRIPTOR(ts), INTERVAL '2' SECOND, INTERVAL '10' SECOND)
    GROUP BY window_start, window_end, auction
  )
)
WHERE place = 1 AND window_end <= TIMESTAMP '2026-03-02 00:00:20'
ORDER BY window_end;
