/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A table of the meanings of names. The last words of a name count most, and a longer match takes precedence over a
 * shorter one. For example, {@code billing_email_2} is an email address, and {@code product_name} is more specific than
 * a name. If a name has several meanings, the first one that fits the type is used.
 */
final class NameRules {

    /** The maximum number of words in the names below. */
    private static final int MAX_WORDS = 4;

    private static final List<String> BEGINNINGS_OF_FLAGS = List.of("is", "has", "was", "can", "should");
    private static final Meaning FLAG = new FlagMeaning();

    private static final String STATUS_CODES =
            "#{options.weighted '200','16','201','2','301','1','400','1','401','1','404','2','500','1'}";
    private static final String JSON =
            "#{json 'id','#{Internet.uuid}','value','#{number.numberBetween ''0'',''100''}'}";

    /** The meanings by name without blanks, because {@code firstname} is common, too. */
    static final Map<String, List<Meaning>> RULES = rules();

    private NameRules() {}

    /**
     * Returns an expression for the meaning of a name. Returns null if the name has no known meaning, or none that fits
     * the type.
     */
    static @Nullable String expression(FieldName name, LogicalType type) {
        List<String> words = name.words();
        int own = words.size() - name.around();
        if (own > 1 && BEGINNINGS_OF_FLAGS.contains(words.get(name.around()))) {
            String flag = FLAG.expression(type);
            if (flag != null) {
                return flag;
            }
        }
        for (int end = words.size(); end > name.around(); end--) {
            for (int start = Math.max(0, end - MAX_WORDS); start < end; start++) {
                String expression = expression(words.subList(start, end), type);
                if (expression != null) {
                    return expression;
                }
            }
        }
        return null;
    }

    /** Returns an expression for words as they are, or with the last word in the singular. */
    private static @Nullable String expression(List<String> words, LogicalType type) {
        String beginning = String.join("", words.subList(0, words.size() - 1));
        String last = words.get(words.size() - 1);
        String expression = firstThatFits(beginning + last, type);
        return expression == null ? firstThatFits(beginning + FieldName.singular(last), type) : expression;
    }

    private static @Nullable String firstThatFits(String name, LogicalType type) {
        for (Meaning meaning : RULES.getOrDefault(name, List.of())) {
            String expression = meaning.expression(type);
            if (expression != null) {
                return expression;
            }
        }
        return null;
    }

    /**
     * Returns all rules. The number after a text is the number of characters that it needs. The number after a range is
     * the number of decimal places.
     */
    private static Map<String, List<Meaning>> rules() {
        Table table = new Table();

        // Ids and codes. Few different ids, so that rows of two tables match in a join.
        table.number(1, 1_000, 0, "id, user id, customer id");
        table.text(
                "#{Internet.uuid}", 36, "uuid, guid, session id, request id, trace id, span id, event id, message id");
        table.text("#{Internet.uuid}", 36, "transaction id, txn id, correlation id");
        table.text("#{regexify '[A-Z]{3}-[0-9]{5}'}", 9, "sku, article number, part number");
        table.text("#{Code.ean13}", 13, "ean, ean13, gtin, upc, barcode");
        table.text("#{Code.isbn13}", 13, "isbn, isbn13");
        table.text("#{Vehicle.vin}", 17, "vin");
        table.text("#{regexify '[A-Z]{2}[0-9]{4}'}", 6, "code, ref, reference, promo code, coupon, voucher");
        table.number(100_000, 999_999, 0, "number, no, nr, order number, invoice number, account number");
        table.text("#{regexify '[0-9a-f]{32}'}", 32, "hash, md5, checksum, digest, fingerprint, etag, signature");
        table.text("#{regexify '[A-Za-z0-9]{24}'}", 24, "token, secret, api key, access key");
        table.text("#{regexify '[A-Za-z0-9]{12}'}", 12, "password");
        table.text("#{App.version}", 5, "version, app version, release");
        table.number(1, 10, 0, "version");

        // People.
        table.text("#{Name.fullName}", 20, "name, full name, user, customer, author, owner, employee, person");
        table.text("#{Name.firstName}", 6, "name, first name, given name, forename, middle name");
        table.text("#{Name.lastName}", 10, "last name, family name, surname");
        table.text("#{Credentials.username}", 16, "user name, login, nickname, account name");
        table.text("#{Internet.emailAddress}", 64, "email, mail, email address, mail address");
        table.text("#{Lorem.word}@example.com", 28, "email, mail, email address, mail address");
        table.text("#{letterify '?????'}@example.com", 17, "email, mail, email address, mail address");
        table.text("#{PhoneNumber.cellPhone}", 20, "phone, phone number, mobile, mobile number, telephone, tel");
        table.text("#{numerify '##########'}", 10, "phone, phone number, mobile, mobile number, telephone, tel");
        table.number(2_000_000_000L, 9_999_999_999L, 0, "phone, phone number, mobile, mobile number, telephone, tel");
        table.text("#{options.option 'female','male'}", 6, "gender, sex");
        table.text("#{options.option 'F','M'}", 1, "gender, sex");
        table.number(18, 90, 0, "age");
        table.text("#{Job.title}", 16, "job, job title, occupation, profession");
        table.text("#{Job.field}", 8, "department");
        table.text("#{options.option 'admin','editor','viewer'}", 6, "role");
        table.text("#{Nation.nationality}", 8, "nationality");
        table.number(30_000, 150_000, 2, "salary, income, wage");

        // Places.
        table.text("#{Address.fullAddress}", 50, "address, billing address, shipping address, delivery address");
        table.text("#{Address.streetAddress}", 22, "address, street, street address, address line");
        table.text("#{Address.streetName}", 12, "address, street, street name");
        table.text("#{Address.city}", 10, "city, town, city name, location");
        table.text("#{Country.capital}", 5, "city, town, city name, location");
        table.text("#{Address.state}", 16, "state, province, region, state name");
        table.text("#{options.option 'CA','FL','IL','NY','TX','WA'}", 2, "state, province, region, state code");
        table.text("#{Address.zipCode}", 10, "zip, zip code, postal code, post code");
        table.text("#{numerify '#####'}", 5, "zip, zip code, postal code, post code");
        table.number(10_000, 99_999, 0, "zip, zip code, postal code, post code");
        table.text("#{Country.name}", 10, "country, country name, nation");
        table.text("#{options.option 'BRA','CHN','DEU','FRA','GBR','IND','JPN','USA'}", 3, "country");
        table.text("#{options.option 'BR','CN','DE','FR','GB','IN','JP','US'}", 2, "country, country code");
        table.number(-90, 90, 6, "lat, latitude");
        table.number(-180, 180, 6, "lon, lng, longitude");
        table.text("#{Address.latLon}", 26, "coordinates, geo, lat lon");
        table.text("#{Address.timeZone}", 30, "time zone, tz");
        table.text("#{options.option 'de','en','es','fr','pt','zh'}", 2, "language, lang");
        table.text("#{options.option 'de_DE','en_GB','en_US','fr_FR','pt_BR'}", 5, "locale");

        // Internet.
        table.text("#{Internet.publicIpV4Address}", 15, "ip, ip address, ipv4, ipv4 address, remote addr");
        table.text("#{regexify '2001:db8(:[0-9a-f]{4}){6}'}", 38, "ipv6, ipv6 address");
        table.text("#{Internet.macAddress}", 17, "mac, mac address");
        table.text("#{Internet.domainName}", 63, "host, host name, server, domain, domain name");
        table.text("#{Lorem.word}.example", 24, "host, host name, server, domain, domain name");
        table.number(1_024, 65_535, 0, "port");
        table.text(
                "https://#{Internet.domainName}/#{Lorem.word}", 86, "url, uri, link, href, website, referer, referrer");
        table.text("https://example.com/#{Lorem.word}", 36, "url, uri, link, href, website, referer, referrer");
        table.text("/#{Lorem.word}/#{Lorem.word}", 12, "url, uri, path, page, endpoint, route");
        table.text("#{Internet.image}", 31, "image, image url, avatar, photo, picture, logo, thumbnail");
        table.text("#{Internet.userAgent}", 60, "user agent");
        table.text("#{options.option 'Chrome','Edge','Firefox','Safari'}", 7, "browser");
        table.text("#{options.option 'desktop','mobile','tablet'}", 7, "device, device type, channel");
        table.text("#{options.option 'Android','iOS','Linux','macOS','Windows'}", 7, "os, operating system, platform");
        table.text("#{options.weighted 'GET','8','POST','3','PUT','1','DELETE','1'}", 6, "method, http method, verb");
        table.text(STATUS_CODES, 3, "status code, http status, response code, response status");
        table.add(
                type -> TypeRoom.largestNumber(type) >= 500 ? STATUS_CODES : null,
                "status code, http status, response code, response status");
        table.text("#{options.option 'http','https'}", 5, "protocol, scheme");
        table.text("#{File.mimeType}", 24, "mime type, content type, media type");
        table.text("#{Lorem.word}.#{File.extension}", 24, "file, file name");
        table.text("#{File.extension}", 7, "extension, file extension, file type");

        // Business.
        table.text("#{Company.name}", 16, "company, company name, organization, organisation, employer");
        table.text(
                "#{Company.name}",
                16,
                "vendor, vendor name, supplier, supplier name, merchant, merchant name, shop, store");
        table.text("#{Commerce.brand}", 7, "brand, brand name, manufacturer");
        table.text("#{Commerce.productName}", 20, "product, product name, item, item name, article, product title");
        table.text(
                "#{options.option 'Books','Clothing','Electronics','Food','Garden','Toys'}",
                11,
                "category, category name, product category");
        table.text("#{Company.industry}", 12, "industry, sector");
        table.text("#{Color.name}", 8, "color, colour");
        table.text("#{Commerce.material}", 8, "material");
        table.text("#{options.option 'S','M','L','XL'}", 2, "size");
        table.text("#{options.option 'CHF','CNY','EUR','GBP','JPY','USD'}", 3, "currency, currency code");
        table.text("#{Finance.iban}", 34, "iban");
        table.text("#{Finance.bic}", 11, "bic, swift, swift code");
        table.text("#{Finance.creditCard}", 19, "credit card, card number, credit card number");
        table.number(1, 500, 2, "price, amount, cost, fee, total, subtotal, charge, payment, revenue, sales");
        table.number(0, 10_000, 2, "balance, budget, credit, debit");
        table.number(0, 50, 2, "discount, tax, vat, tip, shipping");
        table.number(100, 50_000, 0, "cents");
        table.number(1, 10, 0, "quantity, qty, items, units, pieces");
        table.number(0, 1_000, 0, "count, cnt, total count, stock, inventory, views, clicks, likes, visits");
        table.number(1, 5, 0, "rating, stars");
        table.number(0, 100, 0, "score, points, progress, rank");
        table.number(0, 100, 2, "percent, percentage, pct, humidity, cpu, usage, utilization");
        table.number(0, 1, 3, "rate, ratio, probability, confidence, fraction, share");

        // Statuses.
        table.text("#{options.option 'active','closed','paused'}", 6, "status, user status, account status");
        table.text("#{options.option 'cancelled','delivered','new','paid','shipped'}", 9, "order status, order state");
        table.text(
                "#{options.option 'failed','finished','pending','running'}",
                8,
                "job status, job state, task status, task state");
        table.number(0, 4, 0, "status, state");
        table.text(
                "#{options.weighted 'DEBUG','5','INFO','20','WARN','3','ERROR','1'}", 5, "level, log level, severity");
        table.text("#{options.option 'high','low','medium'}", 6, "priority, urgency, risk");
        table.number(1, 5, 0, "level, severity, priority");
        table.text("#{options.option 'basic','free','pro'}", 5, "plan, tier, subscription");
        table.text("#{options.option 'dev','prod','test'}", 4, "env, environment, stage");
        table.text(
                "#{options.weighted 'view','8','click','4','cart','2','buy','1'}",
                5,
                "event, event type, event name, action, activity");
        table.text("#{options.option 'A','B','C'}", 1, "type, kind, class, group, segment, variant");
        table.add(FLAG, "active, enabled, deleted, verified, valid, paid, flag, success");

        // Measures.
        table.number(1, 5_000, 0, "duration, latency, elapsed, response time, processing time, ms, millis");
        table.number(0, 10_000_000, 0, "bytes, size, length, offset");
        table.number(1, 2_000, 0, "width, height");
        table.number(1, 100, 2, "weight");
        table.number(0, 1_000, 1, "distance, altitude, elevation, depth");
        table.number(0, 130, 1, "speed");
        table.number(-10, 40, 1, "temperature, temp");
        table.number(950, 1_050, 1, "pressure");
        table.number(0, 15, 0, "partition, shard, bucket");
        table.number(1, 1_000_000, 0, "sequence, seq, index, population");

        // Time, with the parts of times first.
        table.number(2_000, 2_030, 0, "year");
        table.number(0, 40, 0, "years");
        table.number(1, 4, 0, "quarter");
        table.number(1, 12, 0, "month");
        table.number(1, 52, 0, "week");
        table.number(1, 7, 0, "weekday, day of week");
        table.text("#{" + TimeMeaning.PAST + ",'yyyy-MM-dd'}", 10, "day");
        table.number(1, 28, 0, "day, day of month");
        table.number(0, 23, 0, "hour");
        table.number(0, 59, 0, "minute, second");
        table.number(1_735_689_600, 1_767_225_599, 0, "epoch seconds, unix time, unix timestamp, unix seconds");
        table.time(TimeMeaning.PAST, "at, time, timestamp, ts, datetime, created, updated, modified, since, last seen");
        table.time(
                TimeMeaning.PAST,
                "event time, epoch, epoch millis, epoch ms, timestamp ms, time millis, time ms, ts ms");
        table.time(
                TimeMeaning.FUTURE, "expires, expires at, expiry, expiration, expiration time, valid until, deadline");
        table.day(TimeMeaning.PAST, "date, on, dt, start date");
        table.day(TimeMeaning.FUTURE, "due, due date, expiry date, expiration date, expires on, valid to, end date");
        table.day(TimeMeaning.FUTURE, "delivery date");
        table.day(TimeMeaning.BIRTHDAY, "birthday, birth date, birth day, date of birth, dob, born, born on");

        // Words.
        table.text("#{Lorem.sentence}", 20, "description, desc, comment, note, text, message, msg, body, content");
        table.text("#{Lorem.sentence}", 20, "summary, review, bio, details, remark, reason, feedback, error");
        table.text("#{Book.title}", 20, "title, headline, subject, book");
        table.text("#{Lorem.word}", 8, "tag, label, keyword, topic, word, slug, attribute");
        table.text(JSON, 65, "json, payload, data, metadata, properties, attributes, params, context");
        return Map.copyOf(table.rules);
    }

    /** A mutable list of rules. */
    private static final class Table {
        private final Map<String, List<Meaning>> rules = new HashMap<>();

        void add(Meaning meaning, String names) {
            for (String name : names.split(",", -1)) {
                rules.computeIfAbsent(name.replace(" ", ""), __ -> new ArrayList<>())
                        .add(meaning);
            }
        }

        void text(String expression, int room, String names) {
            add(new TextMeaning(expression, room), names);
        }

        void number(long min, long max, int scale, String names) {
            add(new NumberMeaning(min, max, scale), names);
        }

        void time(String call, String names) {
            add(new TimeMeaning(call, false), names);
        }

        void day(String call, String names) {
            add(new TimeMeaning(call, true), names);
        }
    }
}
