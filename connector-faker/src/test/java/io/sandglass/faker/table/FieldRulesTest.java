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

import io.sandglass.faker.table.PairedTable.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that hold their values for a time or through updates, and columns that are NULL in some rows. */
@Tag("locale")
class FieldRulesTest {
    private static final long STEP = 1_000;
    private static final long FIVE_MINUTES = 300_000;
    private static final String START = "2026-01-01 00:00:00";

    @Test
    void valueHoldsForItsTime() {
        List<Seen> rows = DeclaredRows.of(
                "ts BIGINT, price INT, place ROW<city STRING>, zip STRING, tags ARRAY<INT>, copy STRING",
                options(
                        "event-time.start", START,
                        "event-time.step", STEP + " ms",
                        "records.place.values", "city,zip;Berlin,10115;Paris,75001;Rome,00118",
                        "fields.ts.expression", "#{event.time}",
                        "fields.price.expression", "#{uniform.between '0','1000000'}",
                        "fields.price.null-rate", "0.3",
                        "fields.price.every", "5 min",
                        "fields.place.city.expression", "#{record.place.city}",
                        "fields.place.every", "5 min",
                        "fields.zip.expression", "#{record.place.zip}",
                        "fields.zip.every", "5 min",
                        "fields.tags.expression", "#{uniform.between '0','9'}",
                        "fields.tags.length", "0..9",
                        "fields.tags.every", "5 min",
                        "fields.copy.expression", "<#{column.price}>"));
        Map<Long, Object> values = new HashMap<>();
        Map<Object, Object> zips = Map.of("Berlin", "10115", "Paris", "75001", "Rome", "00118");
        for (Seen row : rows) {
            Object price = row.values().get("price");
            Object value = List.of(
                    String.valueOf(price),
                    row.values().get("place"),
                    row.values().get("tags"));
            Object former = values.putIfAbsent(row.number("ts") / FIVE_MINUTES, value);
            assertThat(former).as("%s", row).isIn(null, value);
            assertThat(row.values().get("copy")).isEqualTo(price == null ? null : "<" + price + ">");
            assertThat(row.values().get("zip"))
                    .isEqualTo(zips.get(((List<?>) row.values().get("place")).get(0)));
        }
        assertThat(values).hasSize(7);
        assertThat(new HashSet<>(values.values())).hasSize(7);
    }

    /** Each entity has its own times of change. All of its columns with the same duration change together. */
    @Test
    void valueOfAnEntityHoldsForItsTime() {
        List<Seen> rows = DeclaredRows.of(
                "ts BIGINT, user_id INT, ip STRING, plan STRING",
                options(
                        "number-of-rows", "20000",
                        "event-time.start", START,
                        "event-time.step", "100 ms",
                        "fields.ts.expression", "#{event.time}",
                        "fields.user_id.expression", "#{uniform.between '1','20'}",
                        "fields.user_id.null-rate", "0.1",
                        "fields.ip.expression", "#{Internet.ipV4Address}",
                        "fields.ip.per", "user_id",
                        "fields.ip.every", "5 min",
                        "fields.plan.expression", "#{column.ip}/#{regexify '[a-z]{6}'}",
                        "fields.plan.per", "user_id",
                        "fields.plan.every", "5 min"));
        Set<Long> starts = new HashSet<>();
        for (int user = 1; user <= 20; user++) {
            int number = user;
            List<Seen> ofUser = rows.stream()
                    .filter(row -> Integer.valueOf(number).equals(row.values().get("user_id")))
                    .toList();
            List<Long> changes = changes(ofUser, "plan");
            assertThat(changes(ofUser, "ip")).isEqualTo(changes);
            // 2,000 s have six or seven changes. The gap between rows of a user is 2 s on average.
            assertThat(changes.size()).isBetween(6, 7);
            for (int i = 1; i < changes.size(); i++) {
                assertThat(changes.get(i) - changes.get(i - 1)).isBetween(FIVE_MINUTES - 30_000, FIVE_MINUTES + 30_000);
            }
            starts.add(changes.get(0) / 30_000 % 10);
        }
        assertThat(starts).as("tenths of five minutes").hasSizeGreaterThan(5);
        assertThat(rows).allSatisfy(row -> assertThat(row.values().get("plan") == null)
                .isEqualTo(row.values().get("user_id") == null));
    }

    /** The times at which a column has another value than in the row before. */
    private static List<Long> changes(List<Seen> rows, String column) {
        List<Long> changes = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i)
                    .values()
                    .get(column)
                    .equals(rows.get(i - 1).values().get(column))) {
                changes.add(rows.get(i).number("ts"));
            }
        }
        return changes;
    }

    @ParameterizedTest
    @CsvSource({"0", "0.2", "0.7", "1"})
    void updateChangesAColumnAtItsRate(double rate) {
        Map<String, String> options = options(
                "number-of-rows", "20000",
                "changelog.mode", "retract",
                "changelog.keys", "256",
                "changelog.update-rate", "0.8",
                "changelog.delete-rate", "0.05",
                "fields.id.expression", "#{sequence.next}",
                "fields.name.expression", "#{regexify '[a-z]{9}'}",
                "fields.name.null-rate", "0.1",
                "fields.name.change-rate", String.valueOf(rate),
                "fields.home.city.expression", "#{regexify '[a-z]{9}'}",
                "fields.home.zip.expression", "#{regexify '[0-9]{9}'} #{column.id}",
                "fields.home.change-rate", String.valueOf(rate),
                "fields.copy.expression", "<#{column.name}>",
                "fields.score.expression", "#{uniform.between '0','1000000000'}");
        String columns = "id BIGINT, name STRING, home ROW<city STRING, zip STRING>, copy STRING, score INT,"
                + " PRIMARY KEY (id) NOT ENFORCED";
        Map<Long, Map<String, @Nullable Object>> there = new HashMap<>();
        Map<Long, Map<String, @Nullable Object>> before = new HashMap<>();
        long updates = 0;
        long names = 0;
        long homes = 0;
        long both = 0;
        for (Seen row : DeclaredRows.of(columns, options)) {
            long id = row.number("id");
            Object name = row.values().get("name");
            assertThat(row.values().get("copy")).isEqualTo(name == null ? null : "<" + name + ">");
            switch (row.kind()) {
                case INSERT -> {
                    assertThat(there.put(id, row.values())).isNull();
                    Map<String, @Nullable Object> deleted = before.get(id);
                    assertThat(deleted == null
                                    || !deleted.get("home").equals(row.values().get("home")))
                            .as("an insert after a delete is new")
                            .isTrue();
                }
                case UPDATE_BEFORE, DELETE -> {
                    assertThat(there.remove(id)).isEqualTo(row.values());
                    before.put(id, row.values());
                }
                case UPDATE_AFTER -> {
                    Map<String, @Nullable Object> former = before.get(id);
                    assertThat(there.put(id, row.values())).isNull();
                    boolean hasOtherName = !String.valueOf(former.get("name")).equals(String.valueOf(name));
                    boolean hasOtherHome =
                            !former.get("home").equals(row.values().get("home"));
                    updates++;
                    names += hasOtherName ? 1 : 0;
                    homes += hasOtherHome ? 1 : 0;
                    both += hasOtherName && hasOtherHome ? 1 : 0;
                    assertThat(former.get("score")).isNotEqualTo(row.values().get("score"));
                }
            }
        }
        assertThat(updates).isGreaterThan(12_000);
        // A NULL that another NULL replaces isn't seen: one update in a hundred.
        assertShare(names, updates, rate * 0.99);
        assertShare(homes, updates, rate);
        assertShare(both, updates, rate * rate * 0.99);
        Map<Long, Map<String, @Nullable Object>> last = new HashMap<>();
        DeclaredRows.ofBatch(columns, options).forEach(row -> last.put(row.number("id"), row.values()));
        assertThat(last).isEqualTo(there);
    }

    /** The share is the expected one within three standard deviations. */
    private static void assertShare(long count, long all, double share) {
        double deviation = Math.sqrt(all * share * (1 - share));
        assertThat((double) count).isBetween(all * share - 3 * deviation, all * share + 3 * deviation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page = checkout       | checkout",
                "page in (cart, 'a b') | cart,a b",
                "page = \"a b\"          | a b",
                "page <> home          | checkout,cart,a b",
                "page not in (home, cart) | checkout,a b",
                "PAGE NOT IN( \"home\" ,'cart')| checkout,a b",
            })
    void conditionDecidesWhichRowsAreNull(String condition, String pages) {
        List<Seen> rows = DeclaredRows.of(
                "page STRING, amount INT, item ROW<name STRING, price INT>, tags ARRAY<INT>, m MAP<STRING, INT>,"
                        + " s MULTISET<STRING>, t TIMESTAMP(9), b BYTES, label STRING, other ROW<copy STRING>",
                options(
                        "fields.page.expression", "#{options.option 'home','cart','checkout','a b'}",
                        "fields.page.null-rate", "0.2",
                        "fields.amount.expression", "#{uniform.between '1','9'}",
                        "fields.amount.only-if", condition,
                        "fields.item.name.expression", "x",
                        "fields.item.price.expression", "#{uniform.between '1','9'}",
                        "fields.item.only-if", condition,
                        "fields.tags.expression", "1",
                        "fields.tags.only-if", condition,
                        "fields.m.key.expression", "k",
                        "fields.m.value.expression", "1",
                        "fields.m.only-if", condition,
                        "fields.s.expression", "x",
                        "fields.s.only-if", condition,
                        "fields.t.expression", "2026-01-01 00:00:00",
                        "fields.t.only-if", condition,
                        "fields.b.expression", "x",
                        "fields.b.only-if", condition,
                        "fields.label.expression", "#{column.item.price}/#{column.amount}",
                        "fields.other.copy.expression", "#{column.item.name}",
                        "fields.other.copy.only-if", condition));
        for (Seen row : rows) {
            boolean isNull =
                    !Arrays.asList(pages.split(",")).contains(row.values().get("page"));
            for (String column : List.of("amount", "item", "tags", "m", "s", "t", "b", "label")) {
                assertThat(row.values().get(column) == null)
                        .as("%s of %s", column, row)
                        .isEqualTo(isNull);
            }
            assertThat(((List<?>) row.values().get("other")).get(0) == null).isEqualTo(isNull);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT            | #{uniform.between '1','5'}                    | k in (2, 4)",
                "DECIMAL(5, 2)  | #{options.option '1.5','2','3'}               | k = 1.50",
                "BOOLEAN        | #{options.option 'true','false'}              | k = TRUE",
                "CHAR(5)        | #{options.option 'a','b'}                     | k = a",
                "BYTES          | #{options.option 'a','b'}                     | k = a",
                "DATE           | 2026-01-0#{uniform.between '1','3'}           | k = 2026-01-02",
                "TIMESTAMP(3)   | 2026-01-0#{uniform.between '1','3'} 00:00:00  | k <> 2026-01-02 00:00:00",
            })
    void conditionComparesValuesOfTheType(String type, String expression, String condition) {
        List<Seen> rows = DeclaredRows.of(
                "id BIGINT, r ROW<k " + type + ">, v STRING",
                options(
                        "fields.id.expression", "#{sequence.next}",
                        "fields.r.k.expression", expression,
                        "fields.r.null-rate", "0.1",
                        "fields.v.expression", "x",
                        "fields.v.only-if", condition.replace("k ", "r.k ")));
        Map<Object, Boolean> nulls = new HashMap<>();
        for (Seen row : rows) {
            Object value = row.values().get("r");
            boolean isNull = row.values().get("v") == null;
            Boolean former = nulls.putIfAbsent(value, isNull);
            assertThat(former).isIn(null, isNull);
        }
        assertThat(nulls).containsEntry(null, true);
        assertThat(nulls.values()).contains(true, false);
    }

    /** Rules combine: the value belongs to the entity, the condition to the row, and keys may be conditional. */
    @Test
    void rulesCombine() {
        List<Seen> rows = DeclaredRows.of(
                "page STRING, user_id INT, coupon STRING, discount INT",
                options(
                        "fields.page.expression", "#{options.option 'home','checkout'}",
                        "fields.user_id.expression", "#{uniform.between '1','50'}",
                        "fields.coupon.expression", "#{regexify '[A-Z]{5}'}",
                        "fields.coupon.per", "user_id",
                        "fields.coupon.only-if", "page = checkout",
                        "fields.discount.expression", "#{uniform.between '1','1000000'}",
                        "fields.discount.per", "coupon"));
        Map<Object, Object> coupons = new HashMap<>();
        for (Seen row : rows) {
            boolean isNull = row.values().get("page").equals("home");
            assertThat(row.values().get("coupon") == null).isEqualTo(isNull);
            assertThat(row.values().get("discount") == null).isEqualTo(isNull);
            if (!isNull) {
                Object value = List.of(row.values().get("coupon"), row.values().get("discount"));
                assertThat(coupons.putIfAbsent(row.values().get("user_id"), value))
                        .isIn(null, value);
            }
        }
        assertThat(new HashSet<>(coupons.values())).hasSize(50);
    }

    @Test
    void updatesOfAChangelogWithoutTheRateChangeEverything() {
        String columns = "id BIGINT, name STRING, PRIMARY KEY (id) NOT ENFORCED";
        Map<String, String> options = options(
                "changelog.mode", "retract",
                "fields.id.expression", "#{sequence.next}",
                "fields.name.expression", "#{regexify '[a-z]{9}'}");
        List<Seen> plain = DeclaredRows.of(columns, options);
        assertThat(plain.stream().map(Seen::kind)).contains(RowKind.UPDATE_AFTER);
        options.put("fields.name.change-rate", "1");
        assertThat(DeclaredRows.of(columns, options)).isEqualTo(plain);
    }
}
