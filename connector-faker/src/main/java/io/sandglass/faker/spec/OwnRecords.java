package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The user's own records, of which one is drawn as a whole.
 *
 * @param fields their names, at least one
 * @param records for each record a text for each field; at least one record
 */
public record OwnRecords(List<String> fields, List<List<String>> records) implements Serializable {
    private static final long serialVersionUID = 1L;

    public OwnRecords {
        fields = List.copyOf(fields);
        records = records.stream().map(List::copyOf).toList();
    }
}
