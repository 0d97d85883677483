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

import static io.sandglass.faker.table.DeclaredRows.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.KeyedTexts;
import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.table.PairedTable.Planned;
import io.sandglass.faker.table.PairedTable.Seen;
import io.sandglass.faker.table.lookup.FakerLookupFunction;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns whose values belong to an entity. */
@Tag("locale")
class EntitiesTest {
    private static final String COUNTRY = "#{options.option 'DE','FR','IT','ES','PL','AT'}";

    @ParameterizedTest
    @ValueSource(
            strings = {"TINYINT", "SMALLINT", "INT", "BIGINT", "DECIMAL(10, 0)", "DECIMAL(38, 2)", "DOUBLE", "FLOAT"})
    void tablesAgreeOnEveryKeyWhateverItsType(String type) {
        Map<String, @Nullable Object> clicks = valuesOf(
                "user_id BIGINT, country STRING",
                options(
                        "seed", "1",
                        "entities.seed", "5",
                        "fields.user_id.expression", "#{uniform.between '0','99'}",
                        "fields.country.expression", COUNTRY,
                        "fields.country.null-rate", "0.2",
                        "fields.country.per", "user_id"),
                "user_id",
                "country");
        Map<String, @Nullable Object> orders = valuesOf(
                "buyer " + type + ", ship_country CHAR(2)",
                options(
                        "seed", "2",
                        "entities.seed", "5",
                        "fields.buyer.expression", "#{zipf.between '0','99','0.5'}",
                        "fields.ship_country.expression", COUNTRY,
                        "fields.ship_country.null-rate", "0.2",
                        "fields.ship_country.per", "buyer as country"),
                "buyer",
                "ship_country");
        assertThat(clicks).hasSize(100);
        assertThat(orders)
                .hasSize(100)
                .allSatisfy((key, value) -> assertThat(value).as(key).isEqualTo(clicks.get(key)));
        assertThat(Set.copyOf(clicks.values().stream().map(String::valueOf).toList()))
                .hasSize(7);
    }

    @Test
    void namesAndSeedsOfEntitiesSelectOtherValues() {
        Map<String, String> table = options(
                "fields.user_id.expression", "#{uniform.between '0','199'}",
                "fields.home_city.expression", "#{uniform.between '0','1000000'}",
                "fields.home_city.per", "user_id",
                "fields.work_city.expression", "#{uniform.between '0','1000000'}",
                "fields.work_city.per", "user_id");
        String columns = "user_id BIGINT, home_city INT, work_city INT";
        Map<String, @Nullable Object> home = valuesOf(columns, table, "user_id", "home_city");
        assertThat(equalValues(home, valuesOf(columns, table, "user_id", "work_city")))
                .isLessThan(3);
        table.put("seed", "8");
        assertThat(equalValues(home, valuesOf(columns, table, "user_id", "home_city")))
                .isLessThan(3);
        table.put("entities.seed", "7");
        assertThat(valuesOf(columns, table, "user_id", "home_city")).isEqualTo(home);
    }

    /** The values of entities aren't those of the rows whose numbers are the keys. */
    @Test
    void valueOfAnEntityIsNotThatOfARow() {
        List<Seen> rows = DeclaredRows.of(
                "id BIGINT, a INT, b INT",
                options(
                        "fields.id.expression", "#{sequence.next '0'}",
                        "fields.a.expression", "#{uniform.between '0','1000000'}",
                        "fields.b.expression", "#{uniform.between '0','1000000'}",
                        "fields.b.per", "id as a"));
        assertThat(rows.stream()
                        .filter(row -> row.values().get("a").equals(row.values().get("b")))
                        .count())
                .isLessThan(5);
    }

    @Test
    void chainsFollowTheirKeys() {
        List<Seen> rows = DeclaredRows.of(
                "user_id INT, city STRING, country STRING, mail STRING",
                options(
                        "fields.user_id.expression", "#{uniform.between '1','200'}",
                        "fields.country.expression", COUNTRY,
                        "fields.country.per", "user_id",
                        "fields.city.expression", "#{regexify '[A-Z][a-z]{5}'}",
                        "fields.city.per", "country",
                        "fields.mail.expression",
                                "#{column.user_id}.#{column.city}@#{column.country}#{regexify '[0-9]'}",
                        "fields.mail.per", "user_id"));
        assertFunction(rows, List.of("user_id"), "country");
        assertFunction(rows, List.of("country"), "city");
        assertFunction(rows, List.of("user_id"), "mail");
        assertThat(distinct(rows, "city")).hasSize(6);
        assertThat(rows).allSatisfy(row -> assertThat((String) row.values().get("mail"))
                .startsWith(row.values().get("user_id") + "." + row.values().get("city") + "@"
                        + row.values().get("country")));
    }

    @Test
    void recordOfAnEntityIsOne() {
        Map<String, String> options = options(
                "records.place.values", "city,zip;Berlin,10115;Paris,75001;Rome,00118;Nowhere,",
                "entities.seed", "99",
                "fields.user_id.expression", "#{uniform.between '1','200'}",
                "fields.city.expression", "#{record.place.city}",
                "fields.city.per", "user_id",
                "fields.zip.expression", "#{record.place.zip}",
                "fields.zip.per", "user_id",
                "fields.label.expression", "#{column.city} #{column.zip}",
                "fields.home.town.expression", "#{record.place.city}",
                "fields.home.per", "user_id as anything");
        List<Seen> rows =
                DeclaredRows.of("user_id INT, city STRING, zip STRING, label STRING, home ROW<town STRING>", options);
        Map<String, @Nullable String> zips =
                new HashMap<>(Map.of("Berlin", "10115", "Paris", "75001", "Rome", "00118"));
        zips.put("Nowhere", null);
        assertFunction(rows, List.of("user_id"), "city");
        assertThat(rows).allSatisfy(row -> {
            Object city = row.values().get("city");
            assertThat(row.values().get("zip")).isEqualTo(zips.get(city));
            assertThat(row.values().get("label"))
                    .isEqualTo(zips.get(city) == null ? null : city + " " + zips.get(city));
            assertThat(row.values().get("home")).isEqualTo(List.of(city));
        });
        assertThat(distinct(rows, "city")).hasSize(4);
    }

    @Test
    void nullOfAKeyIsThatOfAllThatDependsOnIt() {
        List<Seen> rows = DeclaredRows.of(
                "user_id INT, shop INT, country STRING, pair STRING, other STRING, home ROW<city STRING>, tags ARRAY<INT>",
                options(
                        "fields.user_id.expression", "#{uniform.between '1','20'}",
                        "fields.user_id.null-rate", "0.3",
                        "fields.shop.expression", "#{uniform.between '1','5'}",
                        "fields.shop.null-rate", "0.2",
                        "fields.country.expression", COUNTRY,
                        "fields.country.per", "user_id",
                        "fields.pair.expression", "#{regexify '[a-z]{4}'}",
                        "fields.pair.per", "shop, user_id",
                        "fields.other.expression", "<#{column.country}>",
                        "fields.home.per", "user_id",
                        "fields.home.city.expression", "#{regexify '[a-z]{4}'}",
                        "fields.tags.expression", "#{uniform.between '0','1000'}",
                        "fields.tags.length", "0..3",
                        "fields.tags.per", "user_id"));
        for (Seen row : rows) {
            boolean isNull = row.values().get("user_id") == null;
            for (String column : List.of("country", "other", "home", "tags")) {
                assertThat(row.values().get(column) == null)
                        .as("%s of %s", column, row)
                        .isEqualTo(isNull);
            }
            assertThat(row.values().get("pair") == null)
                    .isEqualTo(isNull || row.values().get("shop") == null);
        }
        for (String column : List.of("country", "other", "home", "tags")) {
            assertFunction(rows, List.of("user_id"), column);
        }
        assertFunction(rows, List.of("shop", "user_id"), "pair");
        assertThat(distinct(rows, "pair")).hasSizeGreaterThan(80);
        assertThat(distinct(rows, "tags")).hasSizeGreaterThan(10);
    }

    /** An update of a row keeps what belongs to its key. */
    @Test
    void changesKeepWhatBelongsToTheKey() {
        Map<String, String> options = options(
                "changelog.mode", "retract",
                "changelog.keys", "128",
                "fields.id.expression", "#{sequence.next}",
                "fields.region.expression", "#{options.option 'EU','US'}",
                "fields.region.per", "id",
                "fields.name.expression", "#{regexify '[a-z]{8}'}",
                "fields.name.per", "id, region",
                "fields.score.expression", "#{uniform.between '0','1000000'}");
        String columns = "id BIGINT, region STRING, name STRING, score INT, PRIMARY KEY (id, region) NOT ENFORCED";
        List<Seen> rows = DeclaredRows.of(columns, options);
        assertFunction(rows, List.of("id"), "region");
        assertFunction(rows, List.of("id"), "name");
        assertThat(rows.stream().map(Seen::kind)).contains(RowKind.UPDATE_AFTER, RowKind.DELETE);
        Map<String, @Nullable Object> names = valuesOf(rows, "id", "name");
        assertThat(valuesOf(DeclaredRows.ofBatch(columns, options), "id", "name"))
                .isNotEmpty()
                .allSatisfy((id, name) -> assertThat(name).isEqualTo(names.get(id)));
    }

    /** A lookup of a key that the table has no row for gives the entity's values. */
    @Test
    void lookupsOfAnyKeyGiveTheEntity() {
        Map<String, String> scanned = options(
                "fields.user_id.expression", "#{uniform.between '0','99'}",
                "fields.user_id.null-rate", "0.1",
                "fields.country.expression", COUNTRY,
                "fields.country.per", "user_id",
                "fields.city.expression", "#{regexify '[a-z]{6}'} #{column.user_id}",
                "fields.city.per", "user_id",
                "fields.label.expression", "#{column.country}/#{column.user_id}",
                "fields.vip.expression", "yes",
                "fields.vip.only-if", "user_id in (1, 2, 3)");
        String columns = "vip STRING, label STRING, city STRING, user_id BIGINT, country STRING";
        Map<String, Seen> expected = DeclaredRows.of(columns, scanned).stream()
                .filter(row -> row.values().get("user_id") != null)
                .collect(Collectors.toMap(row -> String.valueOf(row.values().get("user_id")), row -> row, (a, b) -> {
                    assertThat(a).isEqualTo(b);
                    return a;
                }));
        scanned.remove("number-of-rows");
        Planned unbounded = DeclaredRows.planned(columns, scanned, false);
        FakerLookupFunction lookup = new FakerLookupFunction(
                unbounded.table().lookupPlan(unbounded.type(), List.of(unbounded.column("user_id"))));
        lookup.open(null);
        for (long key = 99; key >= 0; key--) {
            List<RowData> found = List.copyOf(lookup.lookup(GenericRowData.of(key)));
            assertThat(found).hasSize(1);
            assertThat(PairedTable.seen(TypedValues.plain(found.get(0), unbounded.type()), unbounded.type()))
                    .isEqualTo(expected.get(String.valueOf(key)));
        }
    }

    /** The column of an entity reads its key even if the query doesn't. */
    @Test
    void projectionsKeepTheValues() {
        Planned all = DeclaredRows.planned(
                "user_id INT, home ROW<city STRING, zip INT>",
                options(
                        "fields.user_id.expression", "#{uniform.between '0','99'}",
                        "fields.home.per", "user_id",
                        "fields.home.null-rate", "0.2",
                        "fields.home.city.expression", "#{regexify '[a-z]{6}'}",
                        "fields.home.zip.expression", "#{uniform.between '10000','99999'}",
                        "fields.home.zip.null-rate", "0.2"),
                false);
        RowPlan whole = RowPlan.compile(all.rowSpec());
        RowPlan city = RowPlan.compile(all.rowSpec().project(new int[][] {{1, 1}, {1, 0}}));
        for (int i = 0; i < 300; i++) {
            RowData home = whole.generate(i).getRow(1, 2);
            RowData projected = city.generate(i);
            assertThat(projected.isNullAt(1)).isEqualTo(home == null);
            if (home != null) {
                assertThat(projected.getString(1)).isEqualTo(home.getString(0));
                assertThat(projected.isNullAt(0)).isEqualTo(home.isNullAt(1));
            }
        }
    }

    @Test
    void orphansAndDuplicatesFollowTheEntity() {
        List<Seen> rows = DeclaredRows.of(
                "user_id INT, shop INT",
                options(
                        "duplicates.rate", "0.3",
                        "fields.user_id.expression", "#{uniform.between '0','299'}",
                        "fields.shop.expression", "#{uniform.between '1','10'}",
                        "fields.shop.orphan-rate", "0.3",
                        "fields.shop.per", "user_id"));
        assertFunction(rows, List.of("user_id"), "shop");
        assertThat(distinct(rows, "shop")).hasSizeBetween(15, 20);
    }

    @Test
    void sessionIsAnEntity() {
        List<Seen> rows = DeclaredRows.of(
                "user_id BIGINT, call_id STRING, referrer STRING",
                options(
                        "event-time.start", "2026-01-01 00:00:00",
                        "event-time.step", "100 ms",
                        "sessions.keys", "2000",
                        "sessions.size", "#{uniform.between '1','9'}",
                        "sessions.gap", "#{uniform.between '0','4000'}",
                        "sessions.idle", "1 min",
                        "fields.user_id.expression", "#{session.key}",
                        "fields.call_id.expression", "#{session.key}-#{regexify '[a-z]{9}'}",
                        "fields.call_id.per", "session-number",
                        "fields.referrer.expression", "#{regexify '[a-z]{2}'}",
                        "fields.referrer.per", "call_id"));
        assertFunction(rows, List.of("call_id"), "user_id");
        assertFunction(rows, List.of("call_id"), "referrer");
        assertThat(distinct(rows, "call_id")).hasSizeBetween(250, 900);
    }

    /** Texts and times are equal whatever the length and the precision of their type. */
    @Test
    void textsAndTimesAreEqualAcrossTypes() {
        String day = "2026-01-0#{uniform.between '1','9'} 00:00:00";
        for (List<String> types : List.of(
                List.of("STRING", "CHAR(30)", "BYTES", day),
                List.of("TIMESTAMP(0)", "TIMESTAMP(9)", "TIMESTAMP_LTZ(3)", day),
                List.of("BOOLEAN", "BOOLEAN", "BOOLEAN", "#{options.option 'true','false'}"),
                List.of("DATE", "DATE", "DATE", "2026-01-0#{uniform.between '1','9'}"))) {
            List<Seen> rows = DeclaredRows.of(
                    "k STRING, a " + types.get(0) + ", b " + types.get(1) + ", c " + types.get(2)
                            + ", va INT, vb INT, vc INT",
                    options(
                            "fields.k.expression", types.get(3),
                            "fields.a.expression", "#{column.k}",
                            "fields.b.expression", "#{column.k}",
                            "fields.c.expression", "#{column.k}",
                            "fields.va.expression", "#{uniform.between '0','1000000'}",
                            "fields.va.per", "a as v",
                            "fields.vb.expression", "#{uniform.between '0','1000000'}",
                            "fields.vb.per", "b as v",
                            "fields.vc.expression", "#{uniform.between '0','1000000'}",
                            "fields.vc.per", "c as v"));
            assertFunction(rows, List.of("k"), "va");
            assertThat(distinct(rows, "va")).hasSizeBetween(2, 9);
            assertThat(rows).allSatisfy(row -> assertThat(row.values().get("va"))
                    .isEqualTo(row.values().get("vb"))
                    .isEqualTo(row.values().get("vc")));
        }
    }

    /** FAKER knows neither the column's name nor the table's seed. */
    @Test
    void valueIsNotThatOfTheFunctionFaker() {
        KeyedTexts faker = new KeyedTexts(COUNTRY, 0, ZoneOffset.UTC);
        Map<String, @Nullable Object> table = valuesOf(
                "user_id STRING, country STRING",
                options(
                        "entities.seed", "0",
                        "fields.user_id.expression", "#{uniform.between '0','499'}",
                        "fields.country.expression", COUNTRY,
                        "fields.country.per", "user_id"),
                "user_id",
                "country");
        long equal = table.keySet().stream()
                .filter(key -> faker.get(StringData.fromString(key).toBytes())
                        .toString()
                        .equals(table.get(key)))
                .count();
        assertThat(equal).as("by chance, one in six").isBetween(40L, 130L);
    }

    private static long equalValues(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        return one.keySet().stream()
                .filter(key -> one.get(key).equals(other.get(key)))
                .count();
    }

    private static Set<Object> distinct(List<Seen> rows, String column) {
        Set<Object> values = new HashSet<>();
        rows.forEach(row -> values.add(row.values().get(column)));
        values.remove(null);
        return values;
    }

    private static Map<String, @Nullable Object> valuesOf(
            String columns, Map<String, String> options, String key, String column) {
        return valuesOf(DeclaredRows.of(columns, options), key, column);
    }

    private static Map<String, @Nullable Object> valuesOf(List<Seen> rows, String key, String column) {
        assertFunction(rows, List.of(key), column);
        Map<String, @Nullable Object> values = new HashMap<>();
        rows.forEach(row -> values.put(
                String.valueOf(row.values().get(key)).replaceAll("\\.0+$", ""),
                row.values().get(column)));
        return values;
    }

    /** Asserts that rows with equal keys have equal values. */
    static void assertFunction(List<Seen> rows, List<String> keys, String column) {
        Map<List<Object>, Object> known = new HashMap<>();
        for (Seen row : rows) {
            List<Object> key =
                    keys.stream().map(row.values()::get).map(String::valueOf).collect(Collectors.toList());
            Object value = String.valueOf(row.values().get(column));
            Object former = known.putIfAbsent(key, value);
            assertThat(former).as("%s of %s", column, key).isIn(null, value);
        }
    }
}
