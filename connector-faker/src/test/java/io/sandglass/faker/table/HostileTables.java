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
package io.sandglass.faker.table;

import io.sandglass.faker.expression.MutatedExpressions;
import io.sandglass.faker.reference.ExpressionReference;
import io.sandglass.faker.reference.ReferenceEntry;
import io.sandglass.faker.table.HostileTable.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.flink.configuration.ConfigOption;

/**
 * Declares tables of all that the connector has, in combinations that nobody thought of. Half of them are meant to work; in
 * the others something is wrong, from a slip to nonsense.
 */
final class HostileTables {
    private static final List<String> NAMES = List.of(
            "id",
            "name",
            "email",
            "ts",
            "price",
            "user_id",
            "a.element",
            "a",
            "r.f",
            "two words",
            "it's",
            "back`tick",
            "Größe",
            "名前",
            "İd",
            "ı",
            "😀",
            "element",
            "key",
            "value",
            "expression",
            "null-rate",
            "length",
            "fields.x",
            ".",
            "..",
            "a.",
            ".a",
            "\u202Eabc",
            "'",
            "#{x}",
            "}",
            "null",
            "NULL",
            "select");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u00A0",
            "0",
            "-1",
            "1",
            "1.5",
            "+1",
            "0.1",
            "0x10",
            "1_000",
            "1e3",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "NaN",
            "Infinity",
            "-Infinity",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775806",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999999999999",
            "٣",
            "１２",
            "null",
            "true",
            "TRUE",
            "yes",
            "now",
            "now - 1 d",
            "now - 9999999 d",
            "now - x",
            "0000-01-01 00:00:00",
            "0001-01-01 00:00:00",
            "9999-12-31 23:59:59.999999999",
            "+10000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "2026-02-30 00:00:00",
            "1 ns",
            "1 ms",
            "5 s",
            "0 s",
            "-5 s",
            "1 week",
            "106751 d",
            "106752 d",
            "365000 d",
            "365001 d",
            "9223372036854775807 ms",
            "9223372036854775807 d",
            "99999999999999999999 d",
            "PT1S",
            "1..5",
            "5..1",
            "0..0",
            "1000000",
            "1000001",
            "0..1000000",
            "10000000",
            "1..",
            "..",
            "en",
            "de-AT",
            "tr",
            "xx",
            "en-XX",
            "../../etc/passwd",
            "/etc/passwd",
            "/dev/zero",
            "http://localhost/x",
            "target",
            "a\0b",
            "\uD83D",
            "😀",
            "\u202Eevil",
            "'; DROP TABLE t; --",
            "it''s",
            "a;b;;c",
            "a;\"b;c\";d",
            "\"",
            ";",
            "a,b\n1,2\n3",
            "a,b;1,2;3,4",
            "#{",
            "#{}",
            "}",
            "#{column.id}",
            "#{column.a}",
            "#{list.colours}",
            "#{record.place.city}",
            "#{sequence.next '9223372036854775807'}",
            "#{sequence.next '-9223372036854775808','9223372036854775807'}",
            "#{uniform.between '-9223372036854775808','9223372036854775807'}",
            "#{event.time}",
            "#{session.key}",
            "#{parent.number}",
            "#{parent.number '9223372036854775807'}",
            "#{child.number}",
            "#{drift.between '0','9','1 h'}",
            "#{session.number}",
            "#{session.previous}",
            "#{session.count 'a'}",
            "#{row.index}",
            "#{regexify '(a|b|c){1000000}'}",
            "#{regexify '[a-z]{1000}'}",
            "#{jsona '100000','a','b'}",
            "append",
            "upsert",
            "retract",
            "PARTIAL",
            "FULL",
            "partial",
            "on-event",
            "on-periodic");

    private static final List<String> LEAVES = List.of(
            "STRING",
            "STRING",
            "STRING",
            "CHAR(1)",
            "CHAR(12)",
            "CHAR(1000)",
            "VARCHAR(1)",
            "VARCHAR(20)",
            "VARCHAR(2147483647)",
            "BINARY(1)",
            "BINARY(16)",
            "VARBINARY(8)",
            "BYTES",
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INT",
            "INT",
            "BIGINT",
            "BIGINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL(1, 0)",
            "DECIMAL(10, 2)",
            "DECIMAL(18, 18)",
            "DECIMAL(19, 4)",
            "DECIMAL(38, 38)",
            "DECIMAL(38, 0)",
            "DATE",
            "TIME",
            "TIME(3)",
            "TIME(9)",
            "TIMESTAMP(0)",
            "TIMESTAMP(3)",
            "TIMESTAMP(6)",
            "TIMESTAMP(9)",
            "TIMESTAMP_LTZ(0)",
            "TIMESTAMP_LTZ(3)",
            "TIMESTAMP_LTZ(9)");

    private static final List<String> STRANGE_TYPES = List.of(
            "NULL",
            "VARIANT",
            "BITMAP",
            "RAW('java.lang.Integer', 'AA==')",
            "RAW('io.sandglass.NoSuchClass', 'AA==')",
            "TIMESTAMP(3) WITH TIME ZONE",
            "INTERVAL DAY TO SECOND(3)",
            "CHAR(2147483647)",
            "CHAR(100000000)",
            "BINARY(2147483647)",
            "CHAR(0)",
            "VARCHAR(0)",
            "VARCHAR(2147483648)",
            "DECIMAL(39, 0)",
            "DECIMAL(5, 6)",
            "TIME(10)",
            "TIMESTAMP(10)",
            "ROW<>",
            "STRUCTURED<'com.example.Point', x INT>",
            "NO_SUCH_TYPE");

    private static final List<String> METADATA = List.of(
            "`i` BIGINT METADATA FROM 'row-index' VIRTUAL",
            "`late` BIGINT METADATA FROM 'late-by' VIRTUAL",
            "`dup` BIGINT METADATA FROM 'duplicate-of' VIRTUAL",
            "`i2` BIGINT NOT NULL METADATA FROM 'row-index'",
            "`i3` STRING METADATA FROM 'row-index' VIRTUAL",
            "`row-index` INT METADATA");

    private static final List<String> WRONG_METADATA = List.of(
            "`i4` BOOLEAN METADATA FROM 'row-index' VIRTUAL",
            "`i5` ROW<a INT> METADATA FROM 'row-index' VIRTUAL",
            "`i6` BIGINT METADATA FROM 'no-such-key' VIRTUAL",
            "`sid` BIGINT METADATA FROM 'session-id' VIRTUAL",
            "`sst` STRING METADATA FROM 'session-state' VIRTUAL",
            "`spr` STRING METADATA FROM 'session-previous' VIRTUAL");

    private static final List<String> COMPUTED = List.of(
            "`now_ts` AS CURRENT_TIMESTAMP",
            "`proc` AS PROCTIME()",
            "`one` AS 1",
            "`n` AS CAST(NULL AS INT)",
            "`u` AS UUID()");

    private static final List<String> CATALOGUE =
            ExpressionReference.read().stream().map(ReferenceEntry::expression).toList();

    private static final List<String> KNOWN_OPTIONS = new FakerTableSourceFactory()
            .optionalOptions().stream().map(ConfigOption::key).sorted().toList();

    private final SplittableRandom random;
    private final MutatedExpressions mutated;

    /** The table at hand. */
    private List<String> clauses = new ArrayList<>();

    private List<Option> options = new ArrayList<>();
    private boolean hasEventTime;
    private boolean hasSessions;
    private boolean hasReference;
    private boolean hasList;
    private boolean hasRecords;
    private final List<String> scalars = new ArrayList<>();
    private boolean isChangelog;
    private boolean hasChildren;

    HostileTables(long seed) {
        random = new SplittableRandom(seed);
        mutated = new MutatedExpressions(CATALOGUE, random.split());
    }

    /**
     * The table of a number, whatever came before it.
     *
     * @param seed the same seeds and numbers make the same tables
     */
    static HostileTable table(long seed, int number) {
        return new HostileTables(seed * 0x9E3779B97F4A7C15L + number).next();
    }

    private HostileTable next() {
        clauses = new ArrayList<>();
        options = new ArrayList<>();
        options.add(new Option("connector", "faker"));
        boolean isInferred = oneOf(10);
        addStream();
        addData();
        if (isInferred) {
            add("infer", "true");
        }
        int columns = columnCount();
        for (int i = 0; i < columns; i++) {
            String name = i == 0 && isChangelog ? "id" : oneOf(6) ? any(NAMES) : "c" + i;
            addColumn(i == 0 && isChangelog ? "id" : unused(name, i), isInferred && oneOf(2), columns);
        }
        if (oneOf(4)) {
            addRule();
        }
        int wrongs = random.nextInt(5) < 3 ? 0 : 1 + random.nextInt(oneOf(5) ? 8 : 2);
        for (int wrong = 0; wrong < wrongs; wrong++) {
            spoil();
        }
        return arranged();
    }

    /** All of it in one statement for the most part, or in two, or with some of the options in a hint. */
    private HostileTable arranged() {
        List<Option> hints = new ArrayList<>();
        List<Option> base = new ArrayList<>();
        if (oneOf(20)) {
            for (Option option : List.copyOf(options.subList(1, options.size()))) {
                if (oneOf(3)) {
                    options.remove(option);
                    hints.add(option);
                }
            }
        } else if (oneOf(20)) {
            base.addAll(options);
            options = new ArrayList<>(oneOf(2) ? List.of() : List.of(any(base)));
            options.add(new Option("rows-per-second", "1e6"));
        }
        return new HostileTable(clauses, options, base, hints);
    }

    /** An option that relates a column to another one, to time or to changes. */
    private void addRule() {
        String field = "fields." + (scalars.isEmpty() || oneOf(5) ? any(NAMES) : any(scalars));
        String other = scalars.isEmpty() || oneOf(5) ? any(NAMES) : any(scalars);
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                add(field + ".per", any(List.of(other, "id", "\"" + other + "\" as x", "c0, c1", "session-number")));
                addSometimes(3, "entities.seed", any(List.of("5", "-9223372036854775808")));
                addSometimes(3, field + ".every", any(List.of("1 ms", "5 min", "365000 d")));
            }
            case 2 -> add(field + ".every", any(List.of("1 ms", "5 min", "365000 d")));
            case 3 -> add(field + ".change-rate", any(List.of("0", "0.2", "1", "1e-300")));
            default ->
                add(
                        field + ".only-if",
                        "\"" + other + "\" "
                                + any(List.of("= x", "<> 7", "in (a, 'b', \"c\")", "not in (1)", "in ()", "= null")));
        }
    }

    private int columnCount() {
        int kind = random.nextInt(1000);
        return kind == 0 ? 1000 : kind < 10 ? 50 + random.nextInt(100) : kind < 20 ? 0 : 1 + random.nextInt(6);
    }

    private String unused(String name, int i) {
        String clause = identifier(name) + " ";
        return clauses.stream().anyMatch(other -> other.startsWith(clause)) && !oneOf(10) ? name + i : name;
    }

    private void addStream() {
        if (!oneOf(4)) {
            add(
                    "number-of-rows",
                    any(List.of("1", "3", "100", "1000000", "10", "10", "9223372036854775806", "9223372036854775807")));
        }
        addSometimes(3, "seed", any(List.of("1", "-9223372036854775808", "42")));
        addSometimes(
                3,
                "rows-per-second",
                any(List.of(
                        "1",
                        "1e6",
                        "1e-300",
                        "4.9e-324",
                        "1.7e308",
                        "0.001",
                        "1000000000",
                        "jump to 1e9; hold 1 ns; repeat")));
        addSometimes(8, "locale", any(List.of("de", "tr", "ja", "pt-BR", "EN_us", "ar", "th")));
        addSometimes(20, "scan.parallelism", any(List.of("1", "3", "32768", "2147483647")));
        addSometimes(20, "lookup.async", "true");
        if (oneOf(20)) {
            add("lookup.cache", "PARTIAL");
            add("lookup.partial-cache.max-rows", any(List.of("1", "100", "9223372036854775807")));
            addSometimes(2, "lookup.partial-cache.expire-after-write", any(List.of("1 ns", "106751 d", "10 min")));
        }
        hasEventTime = oneOf(3);
        if (hasEventTime) {
            add(
                    "event-time.start",
                    any(List.of(
                            "2026-01-01 00:00:00",
                            "now - 1 d",
                            "now",
                            "0001-01-01 00:00:00",
                            "0000-01-02 00:00:00",
                            oneOf(3) ? "9999-12-30 23:00:00" : "9990-01-01 00:00:00")));
            if (oneOf(4)) {
                add(
                        "event-time.rate",
                        any(List.of(
                                "20 per second",
                                "1e9 per second",
                                "1e-5 per day",
                                "daily ramp 06:00 2, 20:00 120 per second",
                                "daily Pacific/Chatham hold 02:30 0, 03:00:00.5 1e13 per day",
                                "weekly Europe/Berlin ramp Mon 09:00 100, Sun 02:30 0 per hour")));
            } else {
                addSometimes(
                        2,
                        "event-time.step",
                        any(List.of("1 ms", "1 s", "1 ns", "1 us", "999999999 ns", oneOf(4) ? "106751 d" : "7 ms")));
            }
            addSometimes(5, "event-time.arrivals", any(List.of("poisson", "even")));
            addSometimes(
                    5, "event-time.end", any(List.of("now + 1 s", "9999-12-31 00:00:00", "2026-01-01 00:00:00.001")));
            addSometimes(3, "event-time.disorder", any(List.of("5 s", "0 s", "1 h", "365000 d")));
            if (oneOf(4)) {
                add("event-time.late-rate", any(List.of("0.1", "1", "0", "1e-300")));
                add("event-time.max-lateness", any(List.of("1 ms", "1 h", "365000 d")));
            }
            if (oneOf(4)) {
                add("event-time.pause-every", any(List.of("1 ms", "1 h", "365000 d")));
                add("event-time.pause-length", any(List.of("1 ms", "1 h", "365000 d")));
            }
            addSometimes(10, "event-time.live", any(List.of("true", "false")));
        }
        hasReference = hasEventTime && oneOf(3);
        if (hasReference) {
            add("references.orders.first", any(List.of("1", "-5", "1000", "9223372036854775807")));
            addSometimes(3, "references.orders.step", any(List.of("10", "-1", "-9223372036854775808")));
            addSometimes(2, "references.orders.rows", any(List.of("0", "1")));
            addSometimes(3, "references.orders.event-time.start", any(List.of("2026-01-01 00:00:00", "now")));
            addSometimes(
                    3,
                    "references.orders.event-time.rate",
                    any(List.of("1 per hour", "daily hold 06:00 1 per second")));
            addSometimes(5, "references.orders.event-time.pause-length", "0 s");
            options.removeIf(option -> option.name().equals("references.orders.event-time.pause-length")
                    && options.stream().noneMatch(other -> other.name().equals("event-time.pause-every")));
        }
        hasSessions = hasEventTime && oneOf(3);
        if (hasSessions) {
            add(
                    "sessions.keys",
                    any(List.of("10000000", "9223372036854775807", "1000000000", oneOf(4) ? "2" : "1000000")));
            addSometimes(
                    3,
                    "sessions.size",
                    any(List.of(
                            "1",
                            "3",
                            oneOf(4) ? "2147483647" : "2",
                            "#{uniform.between '1','100'}",
                            "#{zipf.between '1','1000','1.1'}")));
            addSometimes(
                    3,
                    "sessions.gap",
                    any(List.of(
                            "0",
                            "1",
                            "#{uniform.between '0','1000'}",
                            oneOf(3) ? "299999" : "9",
                            oneOf(9) ? "9e18" : "5")));
            addSometimes(4, "sessions.skew", any(List.of("0", "0.5", "1", "3", "10")));
            addSometimes(5, "sessions.max-size", any(List.of("1", "200", "1048576")));
            addSometimes(5, "sessions.max-duration", any(List.of("1 ms", "1 h", "106751 d")));
            if (oneOf(4)) {
                add(
                        "sessions.states",
                        any(List.of(
                                "a -> end",
                                "a -> b 2, end\nb -> a after 1 s..9 s, end 1e-9",
                                oneOf(3) ? "a -> a" : "a -> a 9, end",
                                oneOf(3) ? "a -> \"" : "\"\"\"\" -> end")));
                addSometimes(3, "sessions.initial", any(List.of("a", "a 0", "b 2")));
            }
            addSometimes(
                    3, "sessions.idle", any(List.of("1 h", "1 ms", "10 min", "9223372036854775807 ms", "365000 d")));
        }
        if (oneOf(6)) {
            add("duplicates.rate", any(List.of("0.1", "0.9", "0", "1e-300")));
            addSometimes(2, "duplicates.max-distance", any(List.of("1", "10", "2147483647")));
        }
        hasChildren = !hasSessions && oneOf(8);
        if (hasChildren) {
            options.removeIf(option ->
                    option.name().startsWith("duplicates.") || option.name().equals("number-of-rows"));
            addSometimes(2, "children.parents", any(List.of("1", "3", "100", "1000000", "9223372036854775807")));
            add(
                    "children.count",
                    any(List.of(
                            "1",
                            "3",
                            "#{uniform.between '0','5'}",
                            "#{zipf.between '1','100','2'}",
                            "#{options.weighted '0','9','7','1'}",
                            oneOf(4) ? "100" : "2")));
        }
        isChangelog = !hasSessions && !hasChildren && oneOf(6);
        if (isChangelog) {
            options.removeIf(option -> option.name().startsWith("duplicates."));
            add("changelog.mode", any(List.of("upsert", "retract")));
            if (oneOf(3)) {
                String updates = any(List.of("0.5", "0", "0.7", "0.999", "1e-300"));
                add("changelog.update-rate", updates);
                add(
                        "changelog.delete-rate",
                        updates.equals("0")
                                ? any(List.of("0.4995", "0", "0.1"))
                                : updates.equals("0.999") ? "0" : any(List.of("0.1", "1e-300", "0.14")));
            }
            addSometimes(3, "changelog.keys", any(List.of("1", "128", "100", "1000000000")));
        }
    }

    private void addData() {
        hasList = oneOf(4);
        if (hasList) {
            add("lists.colours.values", any(List.of("red;green;blue", "a", "x;\"y;z\"", "1;2;3;3;3", "😀;\u202E;x")));
        }
        hasRecords = oneOf(4);
        if (hasRecords) {
            add(
                    "records.place.values",
                    any(List.of(
                            "city,zip;Berlin,10115;Paris,75001",
                            "city,zip\n\"New York, NY\",1\nx,2",
                            "City,ZIP,n;a,b,1")));
        }
    }

    private void addColumn(String name, boolean isInferred, int columns) {
        if (name.equals("id") && isChangelog) {
            clauses.add("`id` BIGINT NOT NULL");
            add("fields.id.expression", "#{sequence.next}");
            clauses.add("PRIMARY KEY (`id`) NOT ENFORCED");
            return;
        }
        if (hasEventTime && clauses.stream().noneMatch(clause -> clause.startsWith("WATERMARK")) && oneOf(2)) {
            clauses.add(identifier(name) + " " + any(List.of("TIMESTAMP(3)", "TIMESTAMP_LTZ(3)", "TIMESTAMP(0)")));
            clauses.add("WATERMARK FOR " + identifier(name) + " AS " + identifier(name)
                    + any(List.of("", " - INTERVAL '5' SECOND", " - INTERVAL '1' HOUR")));
            add("fields." + name + ".expression", "#{event.time}");
            return;
        }
        String ofAnotherKind = any(oneOf(2) ? METADATA : COMPUTED);
        if (oneOf(10) && !clauses.contains(ofAnotherKind)) {
            clauses.add(ofAnotherKind);
            return;
        }
        String type = type("fields." + name, isInferred, columns > 20 ? 1 : oneOf(30) ? 6 : 3, false);
        clauses.add(identifier(name) + " " + type);
        if (!type.contains("<")) {
            scalars.add(name);
        }
        if (clauses.size() == 1 && oneOf(5) && type.endsWith("NOT NULL")) {
            clauses.add("PRIMARY KEY (" + identifier(name) + ") NOT ENFORCED");
        }
    }

    /** A type, for whose values there are options then. */
    private String type(String path, boolean isInferred, int depth, boolean isInCollection) {
        boolean isNullable = !oneOf(3);
        if (isNullable) {
            addSometimes(5, path + ".null-rate", any(List.of("0.5", "1", "0", "0.001")));
        }
        String nullability = isNullable ? "" : " NOT NULL";
        int kind = depth == 0 ? 9 : random.nextInt(10);
        String length = isInCollection
                ? any(List.of("0", "1", "2", "0..3"))
                : any(List.of("0", "1", "3", "1..5", "1 .. 2", oneOf(50) ? "1000000" : "10", oneOf(20) ? "1000" : "4"));
        switch (kind) {
            case 0 -> {
                addSometimes(2, path + ".length", length);
                return "ARRAY<" + type(path + ".element", isInferred, depth - 1, true) + ">" + nullability;
            }
            case 1 -> {
                addSometimes(2, path + ".length", length);
                return "MULTISET<" + type(path + ".element", isInferred, depth - 1, true) + ">" + nullability;
            }
            case 2 -> {
                addSometimes(2, path + ".length", length);
                String key = type(path + ".key", isInferred, 0, true);
                return "MAP<" + key + ", " + type(path + ".value", isInferred, depth - 1, true) + ">" + nullability;
            }
            case 3 -> {
                List<String> fields = new ArrayList<>();
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    String field = (oneOf(5) ? any(NAMES) : "f") + i;
                    fields.add(
                            identifier(field) + " " + type(path + "." + field, isInferred, depth - 1, isInCollection));
                }
                return "ROW<" + String.join(", ", fields) + ">" + nullability;
            }
            default -> {
                String leaf = any(LEAVES);
                if (!isInferred) {
                    add(path + ".expression", expression(leaf));
                    if (oneOf(30)) {
                        add(path + ".orphan-rate", any(List.of("0.5", "1", "0")));
                    }
                    if (!isInCollection && oneOf(30) && !hasChildren) {
                        add(path + ".unique", "true");
                    }
                    addSometimes(30, path + ".locale", any(List.of("fr", "ja", "de-AT")));
                }
                return leaf + nullability;
            }
        }
    }

    /** One that fits the type, mostly. */
    private String expression(String type) {
        if (oneOf(40)) {
            return oneOf(2) ? any(CATALOGUE) : mutated.next();
        }
        if (oneOf(60)) {
            return column();
        }
        int space = type.indexOf('(');
        String name = space < 0 ? type : type.substring(0, space);
        return switch (name) {
            case "CHAR", "VARCHAR", "BINARY", "VARBINARY" ->
                any(List.of(
                        "x",
                        "",
                        "#{regexify '[a-z]'}",
                        "#{options.option 'a','b','c'}",
                        "#{Name.firstName}",
                        "#{Lorem.sentence}",
                        hasList ? "#{list.colours}" : "y"));
            case "STRING", "BYTES" ->
                switch (random.nextInt(8)) {
                    case 0 -> any(CATALOGUE);
                    case 1 -> hasList ? "#{list.colours}" : "";
                    case 2 -> hasRecords ? "#{record.place.city}" : "#{Address.city}";
                    case 3 -> scalars.isEmpty() ? "\u0000" : "#{column." + any(scalars) + "} and more";
                    case 4 -> "#{bothify '??-##'} \u202E😀 '' #{numerify '#####'}";
                    case 5 -> "#{regexify '[A-Z]{3}-[0-9]{6}'}";
                    case 6 -> "constant";
                    default -> "#{options.weighted 'a','0.5','b','2'}";
                };
            case "BOOLEAN" -> any(List.of("true", "#{bool.bool}", "#{options.option 'true','FALSE'}"));
            case "TINYINT", "SMALLINT" -> any(List.of("1", "#{uniform.between '0','100'}", "-128"));
            case "INT", "BIGINT" ->
                any(List.of(
                        "7",
                        "#{uniform.between '0','1000'}",
                        "#{zipf.between '1','1000000','1.1'}",
                        "#{number.numberBetween '-5','5'}",
                        hasChildren ? "#{parent.number}" : "#{sequence.next}",
                        hasChildren ? "#{child.number}" : "#{sequence.next '-2147483648','3'}",
                        "#{uniform.between '-2147483648','2147483647'}",
                        hasReference ? "#{earlier.orders}" : "1",
                        hasReference ? "#{earlier.orders 'mean age','1 min'}" : "2",
                        hasReference && oneOf(3) ? "#{earlier.orders 'last','3'}" : "3",
                        hasSessions ? "#{session.key}" : "0"));
            case "FLOAT", "DOUBLE" ->
                any(List.of(
                        "1e30",
                        "NaN",
                        "-0.0",
                        "#{number.randomDouble '2','0','10'}",
                        "#{normal.between '0','100','50','15'}",
                        hasEventTime ? "#{drift.between '-1.0','1.0','1 h'}" : "0.5",
                        "#{uniform.between '-1','1'}"));
            case "DECIMAL" ->
                any(List.of("0", "1e-30", "0.5", "-0.00000000000000001", "#{uniform.between '0.0','0.9'}"));
            case "DATE" -> any(List.of("2024-02-29", "0000-01-01", "#{date.past '15','DAYS'}", "9999-12-31"));
            case "TIME" -> any(List.of("23:59:59.999999999", "00:00", "#{time.past '1','HOURS'}", "86399999999999"));
            default ->
                any(List.of(
                        "2024-02-29 23:59:59.999999999",
                        "#{date.past '15','DAYS'}",
                        "#{date.between '2020-01-01','2020-02-01','yyyy-MM-dd'}",
                        "0000-01-02 00:00:00",
                        "9999-12-31 00:00:00",
                        hasEventTime ? "#{event.time}" : "2020-01-01T00:00:00Z"));
        };
    }

    private String column() {
        return "#{column." + (oneOf(2) ? any(NAMES) : "c" + random.nextInt(4)) + "}";
    }

    private void spoil() {
        switch (random.nextInt(14)) {
            case 0 -> add(any(KNOWN_OPTIONS), hostileText());
            case 1 -> add(misspelled(any(KNOWN_OPTIONS)), any(TEXTS));
            case 2 -> add(misspelled(any(options).name()), any(TEXTS));
            case 3, 4, 5 -> change(any(options), hostileText());
            case 6 -> change(any(options), mutated.next());
            case 7 -> {
                if (options.size() > 1) {
                    options.remove(1 + random.nextInt(options.size() - 1));
                }
            }
            case 8 ->
                add(
                        "fields." + any(NAMES)
                                + any(List.of("", ".element", ".key", ".value", ".f1"))
                                + any(List.of(
                                        ".expression",
                                        ".null-rate",
                                        ".length",
                                        ".unique",
                                        ".locale",
                                        ".per",
                                        ".every",
                                        ".only-if",
                                        ".change-rate",
                                        "")),
                        hostileText());
            case 9 -> clauses.add(identifier(any(NAMES)) + " " + any(STRANGE_TYPES));
            case 10 ->
                clauses.add(any(List.of(
                        any(WRONG_METADATA),
                        any(COMPUTED),
                        "`sum` AS `c0` + 1",
                        "`bad` AS NO_SUCH_FUNCTION(1)",
                        "PRIMARY KEY (`c0`) NOT ENFORCED",
                        "PRIMARY KEY (`c0`)",
                        "PRIMARY KEY (`c0`, `c1`) NOT ENFORCED",
                        "WATERMARK FOR `c0` AS `c0`",
                        "WATERMARK FOR `ts` AS `ts` - INTERVAL '5' SECOND",
                        identifier(any(NAMES)) + " INT",
                        "`` INT",
                        "`" + "x".repeat(300) + "` INT",
                        "`nested` " + "ARRAY<".repeat(30) + "INT" + ">".repeat(30))));
            case 11 ->
                add(
                        any(List.of("lists.", "records.", "vars.", "cases."))
                                + any(List.of("colours", "place", "", "a.b", "İ", "x"))
                                + any(List.of(
                                        ".values",
                                        ".path",
                                        ".pth",
                                        ".expression",
                                        ".of",
                                        ".when.1..5",
                                        ".when.",
                                        ".else",
                                        ".weight",
                                        "")),
                        hostileText());
            case 12 ->
                add(
                        any(List.of(
                                "scan.watermark.emit.strategy",
                                "scan.watermark.idle-timeout",
                                "scan.watermark.alignment.group",
                                "scan.watermark.alignment.max-drift",
                                "scan.watermark.alignment.update-interval",
                                "property-version")),
                        any(TEXTS));
            default -> {
                if (!clauses.isEmpty()) {
                    clauses.remove(random.nextInt(clauses.size()));
                }
            }
        }
    }

    /** Short ones for the most part. */
    private String hostileText() {
        if (oneOf(60)) {
            int length = oneOf(3) ? 1 << 20 : 5_000;
            return any(List.of(
                            "9", " ", "a", ";", "a,", "#{Name.firstName}", "\n", "'", "1.", "now - ", "a;", "😀", "("))
                    .repeat(length)
                    .substring(0, length);
        }
        return any(TEXTS);
    }

    private String misspelled(String name) {
        int at = random.nextInt(name.length() + 1);
        int to = Math.min(name.length(), at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> name.substring(0, at) + name.substring(to);
            case 1 -> name.substring(0, at) + any(NAMES) + name.substring(at);
            case 2 -> name.toUpperCase(Locale.ROOT);
            case 3 -> name + " ";
            case 4 -> oneOf(10) ? name.repeat(20_000) : name.repeat(2);
            default -> name.substring(0, at) + "." + name.substring(at);
        };
    }

    private void change(Option option, String value) {
        int at = options.indexOf(option);
        if (at > 0) {
            options.set(at, new Option(option.name(), value));
        }
    }

    private void add(String name, String value) {
        options.add(new Option(name, value));
    }

    private void addSometimes(int oneOf, String name, String value) {
        if (oneOf(oneOf)) {
            add(name, value);
        }
    }

    private static String identifier(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private boolean oneOf(int bound) {
        return random.nextInt(bound) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
