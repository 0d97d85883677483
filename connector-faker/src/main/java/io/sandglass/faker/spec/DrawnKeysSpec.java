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
import java.util.List;

/**
 * The specification of a table whose rows draw their keys. Each row replaces the earlier row with the same key, if there is one.
 *
 * @param keyColumns the columns of the primary key, at least one
 * @param onlyLastRows whether the table emits only the last row of each key, for queries in batch mode; the number of rows then
 *     fits in an int
 */
public record DrawnKeysSpec(List<String> keyColumns, boolean onlyLastRows) implements Serializable {
    private static final long serialVersionUID = 1L;

    public DrawnKeysSpec {
        keyColumns = List.copyOf(keyColumns);
    }
}
