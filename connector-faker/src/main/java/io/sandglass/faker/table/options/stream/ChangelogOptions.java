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
package io.sandglass.faker.table.options.stream;

import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_DELETE_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_KEYS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.CHANGELOG_UPDATE_RATE;

import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.ChangelogSpec.Mode;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.NumberTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code changelog.…} options. */
final class ChangelogOptions {
    /** Maximum share of changes. Each key then changes about a thousand times before another key replaces it. */
    private static final double MAX_CHANGED = 0.999;

    /** Tolerance for rounding errors in sums of rates. */
    private static final double ROUNDING = 1e-9;

    private static final int MAX_KEYS = 1_000_000_000;

    private final OptionReader options;

    ChangelogOptions(OptionReader options) {
        this.options = options;
    }

    /**
     * Reads the options of the changelog. Returns null if the mode is 'append' or invalid.
     *
     * @param primaryKey the primary key of the table
     * @param isBatch whether the query runs in batch mode, which accepts no changes
     * @param candidates supplies the names of the columns that can be a primary key
     * @param tellsRowsApart tests whether changes can identify rows by the key of a changelog
     */
    @Nullable
    ChangelogSpec read(
            Optional<UniqueConstraint> primaryKey,
            boolean isBatch,
            Supplier<List<String>> candidates,
            Predicate<ChangelogSpec> tellsRowsApart) {
        String mode = options.text(CHANGELOG_MODE);
        Mode streaming =
                switch (mode) {
                    case "upsert" -> Mode.UPSERT;
                    case "retract" -> Mode.RETRACT;
                    default -> null;
                };
        if (streaming == null) {
            if (options.has(CHANGELOG_MODE) && mode.equals("append")) {
                // The user disabled changes and may enable them again, so validate the other options.
                var unused = readChanges(Mode.UPSERT, List.of());
            } else if (mode.equals("append")) {
                refuseChanges(primaryKey, tellsRowsApart);
            } else {
                options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + mode
                        + "', but must be 'append', 'upsert' or 'retract'.");
            }
            return null;
        }
        ChangelogSpec spec = readChanges(
                isBatch ? Mode.FINAL_ROWS : streaming,
                primaryKey.map(UniqueConstraint::getColumns).orElse(List.of()));
        if (primaryKey.isEmpty()) {
            options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + mode
                    + "', but the table has no primary key by which its rows could be changed. Add "
                    + exampleOfKey(spec, candidates.get(), tellsRowsApart) + ".");
        }
        return spec;
    }

    /**
     * Returns whether rows may upsert the keys that they draw. The mode must be 'upsert', without options about updates, deletes
     * or keys.
     */
    boolean mayDrawKeys() {
        return options.text(CHANGELOG_MODE).equals("upsert") && ofChanges().isEmpty();
    }

    /** Returns how to make each row upsert the key that it draws: the end of a sentence, after the word "let". */
    String howToDrawKeys() {
        String without = ofChanges().isEmpty()
                ? ""
                : " without "
                        + ofChanges().stream()
                                .map(option -> "'" + option.key() + "'")
                                .collect(Collectors.joining(" and "));
        return "'" + CHANGELOG_MODE.key() + "' be 'upsert'" + without;
    }

    /** Returns the options about updates, deletes and keys that are set. */
    private List<ConfigOption<?>> ofChanges() {
        return Stream.<ConfigOption<?>>of(CHANGELOG_UPDATE_RATE, CHANGELOG_DELETE_RATE, CHANGELOG_KEYS)
                .filter(options::has)
                .toList();
    }

    private String exampleOfKey(ChangelogSpec spec, List<String> candidates, Predicate<ChangelogSpec> tellsRowsApart) {
        Optional<String> column = candidates.stream()
                .filter(name -> tellsRowsApart.test(withKey(spec, name)))
                .findFirst();
        if (column.isEmpty() && mayDrawKeys()) {
            column = candidates.stream().findFirst();
        }
        return column.map(name -> "one, for example PRIMARY KEY (`" + name.replace("`", "``") + "`) NOT ENFORCED")
                .orElse("one that is a sequence, for example a column `key` BIGINT with 'fields.key.expression' ="
                        + " '#{sequence.next ''1''}', and PRIMARY KEY (`key`) NOT ENFORCED");
    }

    private static ChangelogSpec withKey(ChangelogSpec spec, String column) {
        return new ChangelogSpec(spec.mode(), List.of(column), spec.updateRate(), spec.deleteRate(), spec.keys());
    }

    private ChangelogSpec readChanges(Mode mode, List<String> keyColumns) {
        double updateRate = options.rate(CHANGELOG_UPDATE_RATE, 1);
        double deleteRate = options.rate(CHANGELOG_DELETE_RATE, 1);
        if (updateRate + 2 * deleteRate > MAX_CHANGED + ROUNDING) {
            options.problem("Option '" + CHANGELOG_UPDATE_RATE.key() + "' is " + updateRate + " and '"
                    + CHANGELOG_DELETE_RATE.key() + "' is " + deleteRate
                    + ", but the first plus twice the second must be at most " + MAX_CHANGED
                    + ", because a row must be inserted before it changes.");
            updateRate = 0;
            deleteRate = 0;
        }
        Integer keys = options.read(
                CHANGELOG_KEYS,
                NumberTexts::toInt,
                number -> number >= 1 && number <= MAX_KEYS,
                "a whole number from 1 to " + MAX_KEYS + ", such as '1000'");
        return new ChangelogSpec(
                mode, keyColumns, updateRate, deleteRate, keys == null ? CHANGELOG_KEYS.defaultValue() : keys);
    }

    private void refuseChanges(Optional<UniqueConstraint> primaryKey, Predicate<ChangelogSpec> tellsRowsApart) {
        if (ofChanges().isEmpty()) {
            return;
        }
        boolean canChange = primaryKey.isPresent()
                && tellsRowsApart.test(readChanges(Mode.UPSERT, primaryKey.get().getColumns()));
        String advice = canChange
                ? "Add '" + CHANGELOG_MODE.key() + "' = 'upsert' or 'retract'."
                : "Remove it, or add '" + CHANGELOG_MODE.key() + "' = 'append', which allows this option.";
        ofChanges()
                .forEach(option -> options.problem(
                        "Option '" + option.key() + "' has no effect while all rows are inserted. " + advice));
    }
}
