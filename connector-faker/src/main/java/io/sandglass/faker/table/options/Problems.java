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
package io.sandglass.faker.table.options;

import io.sandglass.faker.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.catalog.ObjectIdentifier;

/**
 * The problems of a table, reported together. Long problems and long lists of problems are cut, because an option may have a
 * megabyte and a table a thousand columns.
 */
public final class Problems {
    private static final int MAX_LENGTH_OF_ONE = 3_000;
    private static final int MAX_LENGTH = 30_000;

    private final List<String> problems = new ArrayList<>();

    public void add(String problem) {
        problems.add(Excerpt.of(problem, MAX_LENGTH_OF_ONE));
    }

    public void throwIfAny(ObjectIdentifier table) {
        if (problems.isEmpty()) {
            return;
        }
        StringBuilder told = new StringBuilder("Table " + table.asSummaryString() + " can't be read:");
        int count = 0;
        while (count < problems.size() && told.length() + problems.get(count).length() < MAX_LENGTH) {
            told.append('\n').append(problems.get(count));
            count++;
        }
        if (count < problems.size()) {
            told.append("\n… and ").append(problems.size() - count).append(" more problems.");
        }
        throw new ValidationException(told.toString());
    }
}
