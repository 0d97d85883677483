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

import io.sandglass.faker.spec.UserRecords;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.MappingIterator;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the user's own records: lines of CSV (RFC 4180), the first of which names the fields. Outside quotes, the reader
 * trims blanks around values and reads an empty value as NULL.
 */
public final class UserRecordsReader {
    private static final String EXAMPLE = "'city,zip;Berlin,10115;Paris,75001'";

    private final OptionReader options;

    public UserRecordsReader(OptionReader options) {
        this.options = options;
    }

    /** Reads all records by name. Invalid records are reported and have no fields. */
    public Map<String, UserRecords> read() {
        Map<String, UserRecords> records = new TreeMap<>();
        UserValuesReader.ofRecords(options).read().forEach((name, lines) -> {
            UserRecords parsed = lines.isEmpty() ? null : parse(name, lines);
            records.put(name, parsed == null ? new UserRecords(List.of(), List.of()) : parsed);
        });
        new RecordWeightsReader(options).addTo(records);
        return records;
    }

    private @Nullable UserRecords parse(String name, List<String> lines) {
        String subject = "Records '" + name + "'";
        List<List<@Nullable String>> rows;
        try (MappingIterator<String[]> parsed = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .readerFor(String[].class)
                .readValues(QuotedTexts.markInCsv(String.join("\n", lines)))) {
            rows = parsed.readAll().stream().map(UserRecordsReader::record).toList();
        } catch (IOException | RuntimeException e) {
            options.problem(subject + " are not CSV: " + firstLine(e)
                    + ". If a value contains a semicolon, put each record on its own line.");
            return null;
        }
        List<String> fields =
                rows.get(0).stream().map(UserRecordsReader::orEmpty).toList();
        if (rows.size() < 2) {
            options.problem(subject + " are only '" + lines.get(0)
                    + "', but at least one record must follow the first line, which names the fields, as in " + EXAMPLE
                    + ".");
            return null;
        }
        if (fields.contains("") || haveNamesInCommon(fields)) {
            options.problem(subject + " begin with '" + lines.get(0)
                    + "', but the first line must give each field a different name, as in " + EXAMPLE
                    + ". Names that differ only in case and underscores are the same.");
            return null;
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != fields.size()) {
                options.problem(subject + " have the fields " + String.join(", ", fields) + ", but record " + i
                        + " has "
                        + rows.get(i).size() + (rows.get(i).size() == 1 ? " value" : " values") + " and not "
                        + fields.size() + ": "
                        + rows.get(i).stream().map(UserRecordsReader::orEmpty).collect(Collectors.joining(",")));
                return null;
            }
        }
        return new UserRecords(fields, rows.subList(1, rows.size()));
    }

    /** Returns the values of a line. A value that is empty without quotes is null. */
    private static List<@Nullable String> record(String[] values) {
        List<@Nullable String> record = new ArrayList<>();
        for (String value : values) {
            record.add(value.isEmpty() ? null : QuotedTexts.unmark(value));
        }
        return record;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static boolean haveNamesInCommon(List<String> fields) {
        return fields.stream().map(Names::normalize).distinct().count() < fields.size();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
