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

import static io.sandglass.faker.table.ErrorTable.mistake;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.Arguments;

/** Mistakes in lengths, distinct elements and weights of records. */
@Tag("locale")
class CollectionErrorsTest implements ErrorTable {
    private static final String RECORD = "'fields.v.expression'='#{record.p.c}',";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "length beyond the limit",
                        "v ARRAY<INT>",
                        "'fields.v.expression'='1','fields.v.length'='#{uniform.between ''0'',''2000000''}'",
                        """
                        Option 'fields.v.length': column 'v' would have the length '2000000', but a length is a whole number from 0 to 1000000.
                          #{uniform.between '0','2000000'}"""),
                mistake(
                        "length that is a word",
                        "v ARRAY<INT>",
                        "'fields.v.expression'='1','fields.v.length'='#{options.option ''a'',''b''}'",
                        """
                        Option 'fields.v.length': column 'v' would have the length 'a', but a length is a whole number from 0 to 1000000.
                          #{options.option 'a','b'}"""),
                mistake(
                        "length with a mistake",
                        "v ARRAY<INT>",
                        "'fields.v.expression'='1','fields.v.length'='#{options.opton ''1''}'",
                        """
                        Option 'fields.v.length', character 11: provider 'options' has no method 'opton'. Did you mean 'option'?
                          #{options.opton '1'}
                                    ^"""),
                mistake(
                        "nested lengths",
                        "v ARRAY<ARRAY<INT>>",
                        "'fields.v.element.element.expression'='1','fields.v.length'='#{uniform.between ''0'',''2000''}','fields.v.element.length'='#{uniform.between ''0'',''2000''}'",
                        "Column 'v' may have 4000000 values in one row, but only 1000000 are allowed. Shorten its lengths."),
                mistake(
                        "length that may be NULL",
                        "k INT, v ARRAY<INT> NOT NULL",
                        "'fields.k.expression'='1','fields.k.null-rate'='0.5','fields.v.expression'='1','fields.v.length'='#{column.k}'",
                        "Option 'fields.v.length' uses column 'k', which is NULL at a rate of 0.5, but column 'v' is NOT NULL."
                                + " Remove 'fields.k.null-rate' or make the column nullable."),
                mistake(
                        "fewer values than elements",
                        "v ARRAY<INT>",
                        "'fields.v.expression'='#{uniform.between ''1'',''3''}','fields.v.length'='2..5','fields.v.distinct'='true'",
                        "Option 'fields.v.distinct' is 'true', but the expression of field 'v.element' has only 3 different"
                                + " values, and column 'v' may have the length 5. Use a 'fields.v.length' of at most 3, or an"
                                + " expression with more values."),
                mistake(
                        "fewer keys than entries",
                        "v MAP<STRING,INT>",
                        "'fields.v.key.expression'='a','fields.v.value.expression'='1','fields.v.length'='#{options.option ''2''}','fields.v.distinct'='true'",
                        "Option 'fields.v.distinct' is 'true', but the expression of field 'v.key' has only 1 value, and column 'v'"
                                + " may have the length 2. Use a 'fields.v.length' of at most 1, or an expression with more"
                                + " values."),
                mistake(
                        "distinct elements of other types",
                        "v MULTISET<INT>, w INT",
                        "'fields.v.expression'='1','fields.v.distinct'='true','fields.w.expression'='1','fields.w.distinct'='false'",
                        """
                        Option 'fields.v.distinct' is 'true', but column 'v' is of type MULTISET<INT>, and only ARRAY and MAP can have distinct elements or keys. Remove the option.
                        Option 'fields.w.distinct' is 'false', but column 'w' is of type INT, and only ARRAY and MAP can have distinct elements or keys. Remove the option."""),
                mistake(
                        "weight of an unknown field",
                        "v STRING",
                        RECORD + "'records.p.values'='c,w;a,1;b,2','records.p.weight'='wx'",
                        "Option 'records.p.weight' is 'wx', but the records 'p' have no such field. Did you mean 'w'? Fields: c,"
                                + " w."),
                mistake(
                        "weight below 0",
                        "v STRING",
                        RECORD + "'records.p.values'='c,w;a,1;b,-2','records.p.weight'='w'",
                        "Option 'records.p.weight' is 'w', but in record 2 this field is '-2'. Weights must be numbers of 0 or"
                                + " more, such as '2.5'."),
                mistake(
                        "weight that is NULL",
                        "v STRING",
                        RECORD + "'records.p.values'='c,w;a,1;b,','records.p.weight'='w'",
                        "Option 'records.p.weight' is 'w', but in record 2 this field is NULL. Weights must be numbers of 0 or"
                                + " more, such as '2.5'."),
                mistake(
                        "weights of 0",
                        "v STRING",
                        RECORD + "'records.p.values'='c,w;a,0;b,0','records.p.weight'='w'",
                        "Option 'records.p.weight' is 'w', but this field is 0 in all records. At least one weight must be above"
                                + " 0."),
                mistake(
                        "weight without records",
                        "v STRING",
                        "'fields.v.expression'='x','records.p.weight'='w'",
                        "Option 'records.p.weight' has no effect without 'records.p.values'. Add it, or remove the option."));
    }

    static Stream<Arguments> noMistakes() {
        return Stream.of(
                arguments("weights", "v STRING", RECORD + "'records.p.values'='c,w;a,1;b,0','records.p.weight'='W'"),
                arguments(
                        "distinct elements",
                        "v ARRAY<INT>",
                        "'fields.v.expression'='#{uniform.between ''1'',''3''}','fields.v.length'='3','fields.v.distinct'='true'"));
    }
}
