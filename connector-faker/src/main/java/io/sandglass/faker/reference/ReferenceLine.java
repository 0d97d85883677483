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
package io.sandglass.faker.reference;

import io.sandglass.faker.expression.plan.PlanKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The format of an entry as a line of text: its values between tabs, with line breaks, tabs and backslashes escaped. */
final class ReferenceLine {

    private ReferenceLine() {}

    static String of(ReferenceEntry entry) {
        List<String> values = new ArrayList<>();
        for (Object value : List.of(
                entry.expression(),
                entry.provider(),
                entry.method(),
                entry.arguments(),
                entry.returns(),
                entry.example(),
                entry.plan(),
                entry.callsDatafaker(),
                entry.readsWallClock(),
                entry.isReproducible(),
                entry.isDeprecated(),
                entry.needsTable())) {
            values.add(value.toString()
                    .replace("\\", "\\\\")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r")
                    .replace("\t", "\\t"));
        }
        return String.join("\t", values);
    }

    static ReferenceEntry parse(String line) {
        Iterator<String> values = List.of(line.split("\t", -1)).iterator();
        return new ReferenceEntry(
                unescape(values.next()),
                values.next(),
                values.next(),
                values.next(),
                values.next(),
                unescape(values.next()),
                PlanKind.valueOf(values.next()),
                Boolean.parseBoolean(values.next()),
                Boolean.parseBoolean(values.next()),
                Boolean.parseBoolean(values.next()),
                Boolean.parseBoolean(values.next()),
                Boolean.parseBoolean(values.next()));
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(
                    c != '\\'
                            ? c
                            : switch (value.charAt(++i)) {
                                case 'n' -> '\n';
                                case 'r' -> '\r';
                                case 't' -> '\t';
                                default -> '\\';
                            });
        }
        return text.toString();
    }
}
