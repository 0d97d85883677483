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
package io.sandglass.faker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as somebody might declare it.
 *
 * @param clauses columns, watermarks and keys, as they stand in the DDL
 * @param options in their order, as names may come twice
 * @param baseOptions of the table that it is made LIKE, which has all the clauses; empty if it stands alone
 * @param hints options that only the query has
 */
record HostileTable(List<String> clauses, List<Option> options, List<Option> baseOptions, List<Option> hints) {

    private static final Pattern IDENTIFIER = Pattern.compile("`((?:[^`]|``)+)`");

    private static final Pattern LIST = Pattern.compile(
            "(?:lists|records|vars|cases)\\.(.*?)\\.(?:values|path|weight|expression|of|else|when\\..*)",
            Pattern.DOTALL);

    /** One option, neither name nor value quoted. */
    record Option(String name, String value) {
        @Override
        public String toString() {
            return quoted(name) + " = " + quoted(value);
        }

        private static String quoted(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }

    /** The statements that make the table. */
    List<String> ddl(String name) {
        String columns = " (" + String.join(", ", clauses) + ")";
        if (baseOptions.isEmpty()) {
            return List.of("CREATE TABLE " + name + columns + " WITH (" + joined(options) + ")");
        }
        return List.of(
                "CREATE TABLE base_of_" + name + columns + " WITH (" + joined(baseOptions) + ")",
                "CREATE TABLE " + name + " WITH (" + joined(options) + ") LIKE base_of_" + name
                        + " (OVERWRITING OPTIONS)");
    }

    String query(String name) {
        return "SELECT * FROM " + name + (hints.isEmpty() ? "" : " /*+ OPTIONS(" + joined(hints) + ") */");
    }

    /** The options as Flink would merge those of the hint into those of the table. */
    Map<String, String> hintOptions() {
        return hints.stream().collect(Collectors.toMap(Option::name, Option::value, (first, second) -> second));
    }

    /** All names that it gives to options, columns, lists and records. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        Stream.of(options, baseOptions, hints)
                .flatMap(List::stream)
                .map(Option::name)
                .forEach(names::add);
        for (String option : List.copyOf(names)) {
            Matcher list = LIST.matcher(option);
            if (list.matches()) {
                names.add(list.group(1));
            }
        }
        for (String clause : clauses) {
            Matcher identifiers = IDENTIFIER.matcher(clause);
            while (identifiers.find()) {
                names.add(identifiers.group(1).replace("``", "`"));
            }
        }
        return names;
    }

    private static String joined(List<Option> options) {
        return options.stream().map(Option::toString).collect(Collectors.joining(", "));
    }

    /** All tables that have one thing less or a shorter value. */
    List<HostileTable> smaller() {
        List<HostileTable> smaller = new ArrayList<>();
        without(clauses).forEach(fewer -> smaller.add(new HostileTable(fewer, options, baseOptions, hints)));
        withoutOthers(options).forEach(fewer -> smaller.add(new HostileTable(clauses, fewer, baseOptions, hints)));
        withoutOthers(baseOptions).forEach(fewer -> smaller.add(new HostileTable(clauses, options, fewer, hints)));
        without(hints).forEach(fewer -> smaller.add(new HostileTable(clauses, options, baseOptions, fewer)));
        for (int i = 0; i < options.size(); i++) {
            String value = options.get(i).value();
            if (value.length() > 40) {
                List<Option> shorter = new ArrayList<>(options);
                shorter.set(i, new Option(options.get(i).name(), value.substring(0, value.length() / 2)));
                smaller.add(new HostileTable(clauses, shorter, baseOptions, hints));
            }
        }
        return smaller;
    }

    /** Without the one that makes it a table of this connector, it would be refused for another reason. */
    private static List<List<Option>> withoutOthers(List<Option> options) {
        List<Option> connectors = options.stream()
                .filter(option -> option.name().equals("connector"))
                .toList();
        return without(options).stream()
                .filter(fewer -> fewer.containsAll(connectors))
                .toList();
    }

    /** Halves and quarters before single ones, as there may be a thousand. */
    private static <T> List<List<T>> without(List<T> all) {
        List<List<T>> fewer = new ArrayList<>();
        for (int length = Math.max(1, all.size() / 2); length > 0; length /= 2) {
            for (int from = 0; from < all.size() && fewer.size() < 200; from += length) {
                List<T> rest = new ArrayList<>(all.subList(0, from));
                rest.addAll(all.subList(Math.min(all.size(), from + length), all.size()));
                fewer.add(rest);
            }
        }
        return fewer;
    }

    @Override
    public String toString() {
        return String.join(";\n", ddl("t")) + ";\n" + query("t") + ";";
    }
}
