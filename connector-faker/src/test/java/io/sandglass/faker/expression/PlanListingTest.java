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
package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.PlanListing;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How plans read, of every kind. */
@Tag("locale")
class PlanListingTest {

    static Stream<Arguments> plans() {
        return Stream.of(
                plan("EUR", PlanKind.CONSTANT, "constant 'EUR'"),
                plan("", PlanKind.CONSTANT, "constant ''"),
                plan(
                        "a\tb\nc: this text is too long for one line of a listing",
                        PlanKind.CONSTANT,
                        "constant 'a\\tb\\nc: this text is too long for one lin…'"),
                plan("#{options.option 'a','b'}", PlanKind.TABLE, "one of 2, equally likely: 'a', 'b'"),
                plan("#{zodiac.sign}", PlanKind.TABLE, "one of 12, equally likely: 'Aquarius', 'Aries', 'Cancer', …"),
                plan(
                        "#{options.weighted 'A','0.8','B','0.2'}",
                        PlanKind.TABLE,
                        "one of 2, weighted: 'A' 80.00 %, 'B' 20.00 %"),
                plan(
                        "#{Name.firstName}",
                        PlanKind.TABLE,
                        "one of 5164, weighted: 'Aaron' 0.04098 %, 'Abbey' 0.01170 %, 'Abbie' 0.01170 %, …"),
                plan("#{number.numberBetween '1','7'}", PlanKind.NUMBER, "whole number from 1 to 6"),
                plan("#{number.randomDouble '2','0','100'}", PlanKind.NUMBER, "number from 0.00 to 100.00"),
                plan("#{number.numberBetween '0.5','1.5'}", PlanKind.NUMBER, "number from 0.5 to 1.5, all digits"),
                plan("#{uniform.between '1','7'}", PlanKind.NUMBER, "whole number from 1 to 7"),
                plan("#{uniform.between '1','7.5'}", PlanKind.NUMBER, "number from 1.0 to 7.5, all digits"),
                plan(
                        "#{zipf.between '1','1000','1.1'}",
                        PlanKind.NUMBER,
                        "whole number from 1 to 1000, the k-th with weight 1 / k^1.1"),
                plan(
                        "#{normal.between '0','100','50','15'}",
                        PlanKind.NUMBER,
                        "whole number from 0 to 100, normal with mean 50.0 and standard deviation 15.0"),
                plan(
                        "#{exponential.between '0','60.5','2.5'}",
                        PlanKind.NUMBER,
                        "number from 0.0 to 60.5, all digits, exponential with mean 2.5 from the lower end"),
                plan(
                        "#{lognormal.between '1','10000','100','0.8'}",
                        PlanKind.NUMBER,
                        "whole number from 1 to 10000, lognormal with median 100.0 and sigma 0.8"),
                plan("#{date.past '15','5','SECONDS'}", PlanKind.TIME, "point in time 5S to 15S before now"),
                plan("#{date.future '2','HOURS'}", PlanKind.TIME, "point in time 0 to 2H after now"),
                plan(
                        "#{date.between '2026-01-01','2026-02-01'}",
                        PlanKind.TIME,
                        "point in time 0 to 744H after 2025-12-31T23:00:00Z"),
                plan("#{date.birthday}", PlanKind.TIME, "birthday of somebody 18 to 65 years old"),
                plan("#{time.between '08:00','10:00'}", PlanKind.TIME, "time of day 0 to 2H after 08:00"),
                plan("#{time.past '5','MINUTES'}", PlanKind.TIME, "time of day 0 to 5M before now"),
                plan(
                        "#{date.past '1','DAYS','yyyy-MM-dd'}",
                        PlanKind.TIME,
                        """
                        in the form 'yyyy-MM-dd'
                          point in time 0 to 24H before now"""),
                plan("#{numerify '######'}", PlanKind.TEXT, "6 characters of '0123456789'"),
                plan("#{regexify '[A-Z]+'}", PlanKind.TEXT, "1 to 100 characters of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"),
                plan(
                        "#{letterify '?????'}-#{number.numberBetween '1','9'}",
                        PlanKind.TEXT,
                        """
                        text of 3 parts
                          5 characters of 'abcdefghijklmnopqrstuvwxyz'
                          constant '-'
                          whole number from 1 to 8"""),
                plan(
                        "#{Name.fullName}",
                        PlanKind.TEXT,
                        """
                        one of 3 forms, weighted: 16.67 %, 16.67 %, 66.67 %
                          text of 3 parts
                            one of 5, equally likely: 'Dr. ', 'Miss ', 'Mr. ', …
                            one of 5164, weighted: 'Aaron ' 0.04098 %, 'Abbey ' 0.01170 %, 'Abbie ' 0.01170 %, …
                            one of 473, equally likely: 'Abbott', 'Abernathy', 'Abshire', …
                          text of 2 parts
                            one of 5164, weighted: 'Aaron ' 0.04098 %, 'Abbey ' 0.01170 %, 'Abbie ' 0.01170 %, …
                            one of 5203, equally likely: 'Abbott DDS', 'Abbott DVM', 'Abbott I', …
                          text of 2 parts
                            one of 5164, weighted: 'Aaron ' 0.04098 %, 'Abbey ' 0.01170 %, 'Abbie ' 0.01170 %, …
                            one of 473, equally likely: 'Abbott', 'Abernathy', 'Abshire', …"""),
                plan("#{Internet.uuid}", PlanKind.TEXT, "UUID of version 4"),
                plan("#{Internet.publicIpV4Address}", PlanKind.TEXT, "public IPv4 address"),
                plan(
                        "#{csv '2','name','#{options.option ''Ada'',''Tim''}'}",
                        PlanKind.TEXT,
                        """
                        CSV document
                          text of 2 parts
                            constant '"name"'
                            2 times
                              one of 2, equally likely: '\\n"Ada"', '\\n"Tim"'"""),
                plan(
                        "#{json 'id','#{Internet.uuid}','age','#{number.numberBetween ''1'',''99''}'}",
                        PlanKind.TEXT,
                        """
                        JSON document
                          text of 5 parts
                            constant '{"id": "'
                            changed text of
                              UUID of version 4
                            constant '", "age": "'
                            changed text of
                              whole number from 1 to 98
                            constant '"}'"""),
                plan("#{code.isbn10}", PlanKind.CALL, "call of Datafaker's Code.isbn10"),
                plan(
                        "ISBN #{code.isbn10}",
                        PlanKind.TEXT,
                        """
                        text of 2 parts
                          constant 'ISBN '
                          call of Datafaker's Code.isbn10"""));
    }

    private static Arguments plan(String expression, PlanKind kind, String listing) {
        return Arguments.of(expression, kind, listing);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("plans")
    void showsWhatIsDrawn(String expression, PlanKind kind, String listing) {
        CompiledExpression compiled = TestCompilers.create(0).compile(expression);

        assertThat(PlanListing.of(compiled)).isEqualTo(listing);
        assertThat(compiled.kind()).isEqualTo(kind);
        assertThat(compiled.callsDatafaker()).isEqualTo(listing.contains("call of Datafaker"));
    }

    @Test
    void allKindsAreShownAbove() {
        Set<PlanKind> shown = EnumSet.noneOf(PlanKind.class);
        plans().forEach(plan -> shown.add((PlanKind) plan.get()[1]));

        assertThat(shown).isEqualTo(EnumSet.allOf(PlanKind.class));
    }
}
