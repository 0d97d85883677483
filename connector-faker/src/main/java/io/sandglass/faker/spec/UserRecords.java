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
 * @param weights the weight of each record, 0 or more and at least one above 0; empty if all are drawn equally often
 */
public record UserRecords(List<String> fields, List<List<@Nullable String>> records, List<Double> weights)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public UserRecords {
        fields = List.copyOf(fields);
        records = records.stream().map(UserRecords::copy).toList();
        weights = List.copyOf(weights);
    }

    /** Creates records that are drawn equally often. */
    public UserRecords(List<String> fields, List<List<@Nullable String>> records) {
        this(fields, records, List.of());
    }

    private static List<@Nullable String> copy(List<@Nullable String> record) {
        return Collections.unmodifiableList(new ArrayList<>(record));
    }
}
