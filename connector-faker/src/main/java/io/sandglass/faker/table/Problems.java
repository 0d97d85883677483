package io.sandglass.faker.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.ObjectIdentifier;

/** All that is wrong with a table, so that a user can mend it in one go. */
final class Problems {
    private final List<String> problems = new ArrayList<>();

    void add(String problem) {
        problems.add(problem);
    }

    void throwIfAny(ObjectIdentifier table) {
        if (problems.isEmpty()) {
            return;
        }
        throw new ValidationException(
                "Table " + table.asSummaryString() + " can't be read:\n" + String.join("\n", problems));
    }
}
