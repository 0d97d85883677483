package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user's own records, of which one is drawn as a whole.
 *
 * @param fields their names, at least one
 * @param records for each record a text for each field, null where it is NULL; at least one record
 */
public record OwnRecords(List<String> fields, List<List<@Nullable String>> records) implements Serializable {
    private static final long serialVersionUID = 1L;

    public OwnRecords {
        fields = List.copyOf(fields);
        records = records.stream().map(OwnRecords::copy).toList();
    }

    private static List<@Nullable String> copy(List<@Nullable String> record) {
        return Collections.unmodifiableList(new ArrayList<>(record));
    }
}
