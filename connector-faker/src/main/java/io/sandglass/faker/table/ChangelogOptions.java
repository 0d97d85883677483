package io.sandglass.faker.table;

import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_DELETE_RATE;
import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_KEYS;
import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_MODE;
import static io.sandglass.faker.table.FakerConnectorOptions.CHANGELOG_UPDATE_RATE;

import io.sandglass.faker.expression.NumberTexts;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.ChangelogSpec.Mode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.table.catalog.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Reads the options of changelogs, {@code changelog.…}. */
final class ChangelogOptions {
    /** A thousand changes of each key, until others take their place. */
    private static final double MAX_CHANGED = 0.999;

    /** What sums of rates may be off by. */
    private static final double ROUNDING = 1e-9;

    private static final int MAX_KEYS = 1_000_000_000;

    private final OptionReader options;

    ChangelogOptions(OptionReader options) {
        this.options = options;
    }

    /**
     * Null if all rows are inserted.
     *
     * @param isBatch whether the query runs in batch mode, which takes no changes
     */
    @Nullable
    ChangelogSpec read(Optional<UniqueConstraint> primaryKey, boolean isBatch) {
        String mode = options.text(CHANGELOG_MODE);
        Mode streaming =
                switch (mode) {
                    case "upsert" -> Mode.UPSERT;
                    case "retract" -> Mode.RETRACT;
                    default -> null;
                };
        if (streaming == null) {
            if (mode.equals("append")) {
                refuseRates();
            } else {
                options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + mode
                        + "', but must be 'append', 'upsert' or 'retract'.");
            }
            return null;
        }
        if (primaryKey.isEmpty()) {
            options.problem("Option '" + CHANGELOG_MODE.key() + "' is '" + mode
                    + "', but the table has no primary key by which its rows could be changed. Add one, for example"
                    + " PRIMARY KEY (id) NOT ENFORCED.");
        }
        double updateRate = options.rate(CHANGELOG_UPDATE_RATE, 1);
        double deleteRate = options.rate(CHANGELOG_DELETE_RATE, 1);
        if (updateRate + 2 * deleteRate > MAX_CHANGED + ROUNDING) {
            options.problem("Option '" + CHANGELOG_UPDATE_RATE.key() + "' is " + updateRate + " and '"
                    + CHANGELOG_DELETE_RATE.key() + "' is " + deleteRate
                    + ", but the first and twice the second must come to " + MAX_CHANGED
                    + " at most, as what is changed must be inserted.");
            updateRate = 0;
            deleteRate = 0;
        }
        Integer keys = options.read(
                CHANGELOG_KEYS,
                NumberTexts::toInt,
                number -> number >= 1 && number <= MAX_KEYS,
                "a whole number from 1 to " + MAX_KEYS + ", such as '1000'");
        return new ChangelogSpec(
                isBatch ? Mode.FINAL_ROWS : streaming,
                primaryKey.map(UniqueConstraint::getColumns).orElse(List.of()),
                updateRate,
                deleteRate,
                keys == null ? CHANGELOG_KEYS.defaultValue() : keys);
    }

    private void refuseRates() {
        Stream.of(CHANGELOG_UPDATE_RATE, CHANGELOG_DELETE_RATE, CHANGELOG_KEYS)
                .filter(options::has)
                .forEach(option -> options.problem("Option '" + option.key() + "' has no effect while all rows are"
                        + " inserted. Add '" + CHANGELOG_MODE.key() + "' = 'upsert' or 'retract'."));
    }
}
