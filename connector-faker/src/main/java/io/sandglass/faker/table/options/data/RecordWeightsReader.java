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
package io.sandglass.faker.table.options.data;

import static io.sandglass.faker.table.options.FakerConnectorOptions.RECORDS_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.VALUES;
import static io.sandglass.faker.table.options.FakerConnectorOptions.WEIGHT;

import io.sandglass.faker.spec.UserRecords;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import io.sandglass.faker.text.NumberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reader of the weights of records: {@code records.<name>.weight} names the field that has them. */
final class RecordWeightsReader {
    private static final String ENDING = "." + WEIGHT;

    private final OptionReader options;

    RecordWeightsReader(OptionReader options) {
        this.options = options;
    }

    /** Adds the weights to records that have them. Invalid weights are reported. */
    void addTo(Map<String, UserRecords> records) {
        for (String key : options.keys()) {
            if (!key.startsWith(RECORDS_PREFIX) || !key.endsWith(ENDING)) {
                continue;
            }
            String name = key.substring(
                    RECORDS_PREFIX.length(), Math.max(RECORDS_PREFIX.length(), key.length() - ENDING.length()));
            UserRecords weighed = records.get(name);
            if (weighed == null) {
                if (!name.isEmpty()) {
                    options.problem("Option '" + key + "' has no effect without '" + RECORDS_PREFIX + name + "."
                            + VALUES + "'. Add it, or remove the option.");
                }
            } else if (!weighed.fields().isEmpty()) {
                List<Double> weights = weights(key, name, weighed);
                if (weights != null) {
                    records.put(name, new UserRecords(weighed.fields(), weighed.records(), weights));
                }
            }
        }
    }

    private @Nullable List<Double> weights(String key, String name, UserRecords records) {
        String written = Objects.requireNonNull(options.text(key)).strip();
        int field = -1;
        for (int i = 0; i < records.fields().size(); i++) {
            field = Names.areSame(records.fields().get(i), written) ? i : field;
        }
        if (field < 0) {
            options.problem("Option '" + key + "' is '" + written + "', but the records '" + name
                    + "' have no such field." + DidYouMean.hint(written, records.fields()) + " Fields: "
                    + String.join(", ", records.fields()) + ".");
            return null;
        }
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < records.records().size(); i++) {
            String text = records.records().get(i).get(field);
            double weight = text != null && NumberTexts.isNumber(text.strip()) ? Double.parseDouble(text.strip()) : -1;
            if (!(weight >= 0 && weight <= Float.MAX_VALUE)) {
                options.problem(
                        "Option '" + key + "' is '" + written + "', but in record " + (i + 1) + " this field is "
                                + (text == null ? "NULL" : "'" + text + "'")
                                + ". Weights must be numbers of 0 or more, such as '2.5'.");
                return null;
            }
            weights.add(weight);
        }
        if (weights.stream().allMatch(weight -> weight == 0)) {
            options.problem("Option '" + key + "' is '" + written
                    + "', but this field is 0 in all records. At least one weight must be above 0.");
            return null;
        }
        return weights;
    }
}
