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

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.spec.UserRecords;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.table.options.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One rule for the user's own values, in options and in files: blanks don't count and what is empty is left out, unless in quotes. */
@Tag("locale")
class UserValuesTest {

    @TempDir
    private Path folder;

    @Test
    void blanksAroundAValueDontCount() throws IOException {
        assertThat(listInOption(" a ; b c\t;d")).containsExactly("a", "b c", "d");
        assertThat(listInFile(" a \n b c\t\nd\r\n")).containsExactly("a", "b c", "d");
    }

    @Test
    void emptyValuesAreLeftOut() throws IOException {
        assertThat(listInOption(";a;;b; ;")).containsExactly("a", "b");
        assertThat(listInFile("\na\n\nb\n \n")).containsExactly("a", "b");
    }

    @Test
    void valuesInQuotesAreKeptAsTheyAre() throws IOException {
        assertThat(listInOption("\"\";a;'';\" b \";' ';\"c;d\"")).containsExactly("", "a", "", " b ", " ", "c;d");
        assertThat(listInFile("\"\"\na\n''\n\" b \"\n' '\n \"c;d\" \n"))
                .containsExactly("", "a", "", " b ", " ", "c;d");
    }

    @Test
    void quotesInQuotesAreDoubled() throws IOException {
        assertThat(listInOption("\"a \"\"b\"\"\";'it''s'")).containsExactly("a \"b\"", "it's");
        assertThat(listInFile("\"a \"\"b\"\"\"\n'it''s'")).containsExactly("a \"b\"", "it's");
    }

    @Test
    void quotesInsideAValueAreKept() throws IOException {
        assertThat(listInOption("it's;say \"hi\"")).containsExactly("it's", "say \"hi\"");
        assertThat(listInFile("it's\nsay \"hi\"\n'tis\n\"Hello,\" she said\n'a' or 'b'"))
                .containsExactly("it's", "say \"hi\"", "'tis", "\"Hello,\" she said", "'a' or 'b'");
    }

    @Test
    void listsInBracketsAreFlinksOwn() {
        assertThat(listInOption("[red, \"\", 'a;b']")).containsExactly("red", "", "a;b");
    }

    @Test
    void blanksAroundAFieldDontCount() throws IOException {
        UserRecords records =
                new UserRecords(List.of("city", "zip code"), List.of(List.of("Berlin", "1"), List.of("Bad Ems", "2")));

        assertThat(recordsInOption(" city , zip code ; Berlin ,\t1; Bad Ems,2 "))
                .isEqualTo(records);
        assertThat(recordsInFile(" city , zip code \n Berlin ,\t1\r\n Bad Ems,2 \n"))
                .isEqualTo(records);
    }

    @Test
    void emptyRecordsAreLeftOut() throws IOException {
        UserRecords records = new UserRecords(List.of("city"), List.of(List.of("Berlin"), List.of("Paris")));

        assertThat(recordsInOption("city;;Berlin; ;Paris;")).isEqualTo(records);
        assertThat(recordsInFile("city\n\nBerlin\n \nParis\n")).isEqualTo(records);
    }

    @Test
    void emptyFieldsAreNullUnlessInQuotes() throws IOException {
        UserRecords records = new UserRecords(
                List.of("a", "b", "c"),
                List.of(
                        Arrays.asList("1", null, null),
                        Arrays.asList(null, "", "x"),
                        Arrays.asList("", null, ""),
                        Arrays.asList(null, null, null),
                        Arrays.asList("say \"\"", " ", ",\"\",")));

        assertThat(recordsInOption("a,b,c;1,, ;,\"\",x; \"\" ,,\"\";,,;\"say \"\"\"\"\",\" \",\",\"\"\"\",\""))
                .isEqualTo(records);
        assertThat(recordsInFile("a,b,c\n1,, \n,\"\",x\n \"\" ,,\"\"\n,,\n\"say \"\"\"\"\",\" \",\",\"\"\"\",\""))
                .isEqualTo(records);
    }

    @Test
    void fieldsInQuotesMayHaveSeveralLines() throws IOException {
        assertThat(recordsInFile("a,b\n\"x\n\"\"\n,\",\"\"\n"))
                .isEqualTo(new UserRecords(List.of("a", "b"), List.of(List.of("x\n\"\n,", ""))));
    }

    private static List<String> listInOption(String values) {
        return list(Map.of("lists.l.values", values));
    }

    private List<String> listInFile(String text) throws IOException {
        return list(Map.of("lists.l.path", file(text)));
    }

    private static List<String> list(Map<String, String> options) {
        return UserValuesReader.ofLists(new OptionReader(options, new Problems()))
                .read()
                .getOrDefault("l", List.of());
    }

    private static UserRecords recordsInOption(String values) {
        return records(Map.of("records.r.values", values));
    }

    private UserRecords recordsInFile(String text) throws IOException {
        return records(Map.of("records.r.path", file(text)));
    }

    private static UserRecords records(Map<String, String> options) {
        return new UserRecordsReader(new OptionReader(options, new Problems()))
                .read()
                .getOrDefault("r", new UserRecords(List.of(), List.of()));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("values"), text).toString();
    }
}
