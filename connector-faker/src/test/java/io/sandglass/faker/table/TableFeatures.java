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

import io.sandglass.faker.table.TableFeature.QueryPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All features of a whole table or query, each with options that show it in a small table. */
final class TableFeatures {
    private static final String TS = "ts BIGINT";
    private static final String KEY = "PRIMARY KEY (id) NOT ENFORCED";
    private static final Map<String, String> CLOCK = Map.of(
            "event-time.start",
            "2026-01-01 00:00:00",
            "event-time.step",
            "100 ms",
            "fields.ts.expression",
            "#{event.time}");
    private static final Map<String, String> RATES =
            Map.of("changelog.update-rate", "0.5", "changelog.delete-rate", "0.1", "changelog.keys", "256");

    static final TableFeature FINAL_ROWS = new TableFeature(
            "final rows",
            List.of(KEY),
            and(RATES, "changelog.mode", "retract"),
            Set.of(QueryPart.BATCH_MODE),
            ChangelogChecks::finalRows);

    static final List<TableFeature> ALL = List.of(
            new TableFeature(
                    "disorder",
                    List.of(TS),
                    and(CLOCK, "event-time.disorder", "5 s"),
                    Set.of(),
                    EventTimeChecks::disorder),
            new TableFeature(
                    "late rows",
                    List.of(TS),
                    and(CLOCK, "event-time.late-rate", "0.1", "event-time.max-lateness", "60 s"),
                    Set.of(),
                    EventTimeChecks::lateRows),
            new TableFeature(
                    "pauses",
                    List.of(TS),
                    and(CLOCK, "event-time.pause-every", "20 s", "event-time.pause-length", "60 s"),
                    Set.of(),
                    EventTimeChecks::pauses),
            new TableFeature(
                    "curve",
                    List.of(TS),
                    and(CLOCK, "event-time.rate", "daily UTC hold 00:00 20, 00:01 5, 00:02 20 per second"),
                    Set.of(),
                    EventTimeChecks::curve),
            new TableFeature(
                    "Poisson arrivals",
                    List.of(TS),
                    and(CLOCK, "event-time.arrivals", "poisson"),
                    Set.of(),
                    EventTimeChecks::poissonArrivals),
            new TableFeature(
                    "end",
                    List.of(TS),
                    and(CLOCK, "event-time.end", "2026-01-01 00:03:00"),
                    Set.of(),
                    EventTimeChecks::end),
            new TableFeature(
                    "live", List.of(TS), and(CLOCK, "event-time.live", "true"), Set.of(), EventTimeChecks::live),
            new TableFeature(
                    "drift",
                    List.of(TS, "level BIGINT"),
                    and(CLOCK, "fields.level.expression", "#{drift.between '0','1000000','60 s'}"),
                    Set.of(),
                    EventTimeChecks::drift),
            new TableFeature(
                    "earlier rows",
                    List.of(TS, "earlier BIGINT", "newest BIGINT"),
                    and(
                            CLOCK,
                            "references.orders.first",
                            "1000",
                            "references.orders.step",
                            "10",
                            "references.orders.event-time.step",
                            "700 ms",
                            "fields.earlier.expression",
                            "#{earlier.orders}",
                            "fields.newest.expression",
                            "#{earlier.orders 'last','1'}"),
                    Set.of(),
                    EventTimeChecks::earlierRows),
            new TableFeature(
                    "duplicates",
                    List.of(),
                    Map.of("duplicates.rate", "0.2", "duplicates.max-distance", "50"),
                    Set.of(),
                    RowChecks::duplicates),
            new TableFeature(
                    "sessions",
                    List.of(
                            TS,
                            "session_key BIGINT",
                            "session_id BIGINT NOT NULL METADATA FROM 'session-id' VIRTUAL",
                            "session_step BIGINT NOT NULL METADATA FROM 'session-step' VIRTUAL"),
                    and(
                            CLOCK,
                            "sessions.keys",
                            "2000",
                            "sessions.size",
                            "#{uniform.between '1','9'}",
                            "sessions.gap",
                            "#{uniform.between '0','4000'}",
                            "sessions.idle",
                            "1 min",
                            "fields.session_key.expression",
                            "#{session.key}"),
                    Set.of(),
                    EventTimeChecks::sessions),
            new TableFeature(
                    "states",
                    List.of(
                            TS,
                            "state STRING",
                            "previous STRING",
                            "visits BIGINT",
                            "session_number BIGINT NOT NULL METADATA FROM 'session-number' VIRTUAL",
                            "session_step BIGINT NOT NULL METADATA FROM 'session-step' VIRTUAL",
                            "session_state STRING NOT NULL METADATA FROM 'session-state' VIRTUAL"),
                    and(
                            CLOCK,
                            "sessions.keys",
                            "2000",
                            "sessions.gap",
                            "#{uniform.between '0','4000'}",
                            "sessions.idle",
                            "1 min",
                            "sessions.states",
                            "a -> b 2, end; b -> a, c after 1 s..9 s; c -> end",
                            "sessions.max-size",
                            "9",
                            "fields.state.expression",
                            "#{session.state}",
                            "fields.previous.expression",
                            "#{session.previous}",
                            "fields.visits.expression",
                            "#{session.count 'b'}"),
                    Set.of(),
                    EventTimeChecks::states),
            new TableFeature(
                    "upsert", List.of(KEY), and(RATES, "changelog.mode", "upsert"), Set.of(), ChangelogChecks::upsert),
            new TableFeature(
                    "retract",
                    List.of(KEY),
                    and(RATES, "changelog.mode", "retract"),
                    Set.of(),
                    ChangelogChecks::retract),
            FINAL_ROWS,
            new TableFeature(
                    "drawn keys",
                    List.of("drawn BIGINT", "PRIMARY KEY (drawn) NOT ENFORCED"),
                    Map.of("changelog.mode", "upsert", "fields.drawn.expression", "#{uniform.between '1','300'}"),
                    Set.of(),
                    ChangelogChecks::drawnKeys),
            new TableFeature(
                    "unique",
                    List.of("code STRING"),
                    Map.of("fields.code.expression", "#{regexify '[A-Z]{2}-[0-9]{4}'}", "fields.code.unique", "true"),
                    Set.of(),
                    RowChecks::unique),
            new TableFeature(
                    "orphans",
                    List.of("referred BIGINT"),
                    Map.of(
                            "fields.referred.expression",
                            "#{uniform.between '1','1000'}",
                            "fields.referred.orphan-rate",
                            "0.1"),
                    Set.of(),
                    RowChecks::orphans),
            new TableFeature(
                    "references",
                    List.of("copy STRING", "inside ROW<copy STRING>"),
                    Map.of(
                            "fields.copy.expression",
                            "<#{column.word}>",
                            "fields.inside.copy.expression",
                            "#{column.copy}!"),
                    Set.of(),
                    RowChecks::references),
            new TableFeature(
                    "records",
                    List.of("city STRING", "zip STRING"),
                    Map.of(
                            "records.place.values",
                            "city,zip;Berlin,10115;Paris,75001;Rome,00118",
                            "fields.city.expression",
                            "#{record.place.city}",
                            "fields.zip.expression",
                            "#{record.place.zip}"),
                    Set.of(),
                    RowChecks::records),
            new TableFeature(
                    "children",
                    List.of("line BIGINT", "siblings BIGINT"),
                    Map.of(
                            "children.parents",
                            String.valueOf(PairedTable.ROWS / 2),
                            "children.count",
                            "#{uniform.between '0','4'}",
                            "fields.line.expression",
                            "#{child.number}",
                            "fields.siblings.expression",
                            "#{parent.size}"),
                    Set.of(),
                    RowChecks::children),
            new TableFeature(
                    "vars and cases",
                    List.of("grade STRING", "base BIGINT", "points BIGINT"),
                    Map.of(
                            "vars.base.expression",
                            "#{uniform.between '1','9'}",
                            "cases.points.of",
                            "grade",
                            "cases.points.when.A",
                            "#{uniform.between '#{var.base}','20'}",
                            "cases.points.when.B",
                            "#{var.base}",
                            "fields.grade.expression",
                            "#{options.option 'A','B','C'}",
                            "fields.base.expression",
                            "#{var.base}",
                            "fields.points.expression",
                            "#{case.points}"),
                    Set.of(),
                    RowChecks::varsAndCases),
            new TableFeature(
                    "drawn lengths",
                    List.of("size BIGINT", "tags ARRAY<BIGINT>"),
                    Map.of(
                            "fields.size.expression",
                            "#{uniform.between '0','5'}",
                            "fields.tags.expression",
                            "#{uniform.between '1','6'}",
                            "fields.tags.length",
                            "#{column.size}",
                            "fields.tags.distinct",
                            "true"),
                    Set.of(),
                    RowChecks::drawnLengths),
            new TableFeature(
                    "turns",
                    List.of("turn BIGINT", "weekday STRING"),
                    Map.of(
                            "fields.turn.expression",
                            "#{sequence.next '0','1','7'}",
                            "fields.weekday.expression",
                            "#{options.cycle '0','1','2','3','4','5','6'}"),
                    Set.of(),
                    RowChecks::turns),
            new TableFeature(
                    "entities",
                    List.of("user_id INT", "country STRING", "home ROW<city STRING>"),
                    Map.of(
                            "entities.seed",
                            "3",
                            "fields.user_id.expression",
                            "#{uniform.between '1','300'}",
                            "fields.user_id.null-rate",
                            "0.1",
                            "fields.country.expression",
                            "#{options.option 'DE','FR','IT'}",
                            "fields.country.per",
                            "user_id",
                            "fields.home.city.expression",
                            "#{column.country}-#{regexify '[a-z]{3}'}",
                            "fields.home.per",
                            "user_id"),
                    Set.of(),
                    RowChecks::entities),
            new TableFeature(
                    "values that hold",
                    List.of(TS, "price INT"),
                    and(
                            CLOCK,
                            "fields.price.expression",
                            "#{uniform.between '0','1000000'}",
                            "fields.price.every",
                            "30 s"),
                    Set.of(),
                    EventTimeChecks::valuesThatHold),
            new TableFeature(
                    "conditions",
                    List.of("page STRING", "amount INT"),
                    Map.of(
                            "fields.page.expression",
                            "#{options.option 'home','cart','checkout'}",
                            "fields.page.null-rate",
                            "0.1",
                            "fields.amount.expression",
                            "#{uniform.between '1','9'}",
                            "fields.amount.only-if",
                            "page in (cart, checkout)"),
                    Set.of(),
                    RowChecks::conditions),
            new TableFeature(
                    "kept columns",
                    List.of(KEY, "kept STRING"),
                    and(
                            RATES,
                            "changelog.mode",
                            "upsert",
                            "fields.kept.expression",
                            "#{regexify '[a-z]{9}'}",
                            "fields.kept.change-rate",
                            "0.3"),
                    Set.of(),
                    ChangelogChecks::keptColumns),
            new TableFeature("lookup", List.of(), Map.of(), Set.of(), QueryChecks::lookup),
            new TableFeature("limit", List.of(), Map.of(), Set.of(QueryPart.LIMIT), QueryChecks::limit),
            new TableFeature("projection", List.of(), Map.of(), Set.of(QueryPart.PROJECTION), QueryChecks::projection));

    private TableFeatures() {}

    private static Map<String, String> and(Map<String, String> options, String... more) {
        Map<String, String> all = new LinkedHashMap<>(options);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
