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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The user's own values.
 *
 * @param lists the lists of values, by name
 * @param records the records, by name
 * @param variables the expressions of the draws that columns share, by name
 * @param cases the cases, by name
 * @param references the rows of other tables that the table refers to, by the name of the reference
 */
public record UserData(
        Map<String, List<String>> lists,
        Map<String, UserRecords> records,
        Map<String, String> variables,
        Map<String, UserCase> cases,
        Map<String, ReferenceSpec> references)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final UserData NONE = new UserData(Map.of(), Map.of());

    public UserData {
        // The order must be the same in every JVM.
        lists = Collections.unmodifiableMap(new TreeMap<>(lists));
        records = Collections.unmodifiableMap(new TreeMap<>(records));
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        cases = Collections.unmodifiableMap(new TreeMap<>(cases));
        references = Collections.unmodifiableMap(new TreeMap<>(references));
    }

    /** Creates data without references. */
    public UserData(
            Map<String, List<String>> lists,
            Map<String, UserRecords> records,
            Map<String, String> variables,
            Map<String, UserCase> cases) {
        this(lists, records, variables, cases, Map.of());
    }

    /** Creates data without variables, cases and references. */
    public UserData(Map<String, List<String>> lists, Map<String, UserRecords> records) {
        this(lists, records, Map.of(), Map.of());
    }
}
