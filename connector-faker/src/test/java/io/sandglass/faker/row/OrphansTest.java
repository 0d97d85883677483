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
package io.sandglass.faker.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.flink.table.types.logical.CharType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References some of which refer to nothing. */
@Tag("locale")
class OrphansTest {
    private static final int ROWS = 10_000;
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d+)(.*)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#{uniform.between '1','1000'}              | 1    | 1000",
                "cust-#{uniform.between '1','1000'}         | 1    | 1000",
                "#{uniform.between '1000','1999'}/eu        | 1000 | 1999",
                "eu/#{zipf.between '1','1000','1.1'}.html   | 1    | 1000",
                "c#{number.numberBetween '10','110'}        | 10   | 109",
                "c#{normal.between '10','109','50','20'}    | 10   | 109",
                "c#{sequence.next '1','1'}                  | 1    | 10000",
                "#{options.option 'c'}#{uniform.between '5','5'} | 5 | 5"
            })
    void orphansOfATextLieAboveItsRangeAndTheOthersStayAsTheyAre(String expression, long min, long max) {
        LogicalType type = new VarCharType(VarCharType.MAX_LENGTH);
        List<String> all = texts(expression, type, 0);
        List<String> some = texts(expression, type, 0.3);

        int orphans = 0;
        for (int i = 0; i < ROWS; i++) {
            Matcher text = matcher(all.get(i));
            long number = Long.parseLong(text.group(2));
            assertThat(number).isBetween(min, max);
            if (!some.get(i).equals(all.get(i))) {
                orphans++;
                assertThat(some.get(i)).isEqualTo(text.group(1) + (number + max - min + 1) + text.group(3));
            }
        }
        assertThat((double) orphans).isCloseTo(0.3 * ROWS, within(0.02 * ROWS));
    }

    private static Matcher matcher(String text) {
        Matcher matcher = NUMBER.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return matcher;
    }

    @Test
    void orphansOfACharColumnArePaddedLikeTheOthers() {
        assertThat(texts("c#{uniform.between '1','9'}", new CharType(5), 0.5))
                .allMatch(text -> text.matches("c([1-9] {3}|1[0-8] {2})"))
                .anyMatch(text -> text.startsWith("c1") && !text.startsWith("c1 "));
    }

    private static List<String> texts(String expression, LogicalType type, double orphanRate) {
        FieldSpec column =
                new FieldSpec.Scalar(FieldPath.ofColumn("reference"), type, 0, expression, null, orphanRate, false);
        RowPlan plan = RowPlan.compile(new RowSpec(
                List.of(column),
                List.of(column),
                7,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UserData.NONE,
                new StreamSpec(ROWS, null, null, null, null)));
        return LongStream.range(0, ROWS)
                .mapToObj(i -> plan.generate(i).getString(0).toString())
                .toList();
    }
}
