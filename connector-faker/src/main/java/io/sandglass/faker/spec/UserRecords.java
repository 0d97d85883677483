package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user's own records. Each draw takes a whole record.
 *
 * @param fields the names of the fields, at least one
 * @param records the records, at least one; each has one text per field, null for NULL
 */
public record UserRecords(List<String> fields, List<List<@Nullable String>> records) implements Serializable {
    private static final long serialVersionUID = 1L;

    public UserRecords {
        fields = List.copyOf(fields);
        records = records.stream().map(UserRecords::copy).toList();
    }

    private static List<@Nullable String> copy(List<@Nullable String> record) {
        return Collections.unmodifiableList(new ArrayList<>(record));
    }
}
