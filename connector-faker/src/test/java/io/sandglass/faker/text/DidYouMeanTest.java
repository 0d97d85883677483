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
package io.sandglass.faker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class DidYouMeanTest {

    @ParameterizedTest
    @CsvSource({
        "fistName, firstName", // left out
        "firrstName, firstName", // added
        "firstNane, firstName", // replaced
        "fristName, firstName", // swapped
        "nmae, name",
        "FIRST_NAME, firstName",
        "firstNme, firstName",
        "agee, age",
    })
    void slipOfTheFingersIsMended(String written, String meant) {
        assertThat(DidYouMean.nearest(written, List.of("firstName", "lastName", "name", "age")))
                .hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"zzzzzz", "foo", "surname", "nx"})
    void anotherWordIsNotGuessed(String written) {
        assertThat(DidYouMean.nearest(written, List.of("firstName", "lastName", "name", "age")))
                .isEmpty();
    }

    @Test
    void nearestOfSeveralIsTaken() {
        assertThat(DidYouMean.nearest("secondss", List.of("second", "seconds", "minutes")))
                .hasValue("seconds");
    }

    @Test
    void firstInTheAlphabetIsTakenOfTheEquallyNear() {
        assertThat(DidYouMean.nearest("bat", List.of("bats", "bath", "bate"))).hasValue("bate");
    }

    @Test
    void longNamesAreNotCompared() {
        // 200 characters are.
        String longest = "n".repeat(200);

        assertThat(DidYouMean.nearest(longest, List.of("n".repeat(199)))).hasValue("n".repeat(199));
        assertThat(DidYouMean.nearest(longest + "n", List.of(longest))).isEmpty();
        assertThat(DidYouMean.nearest(longest, List.of(longest + "n"))).isEmpty();
        assertThat(DidYouMean.nearest("nmae", List.of(longest + "n", "name"))).hasValue("name");
    }

    @Test
    void hintIsASentenceBehindASpaceOrNothing() {
        assertThat(DidYouMean.hint("nmae", List.of("name"))).isEqualTo(" Did you mean 'name'?");
        assertThat(DidYouMean.hint("zzz", List.of("name"))).isEmpty();
        assertThat(DidYouMean.hint("zzz", List.of())).isEmpty();
        assertThat(DidYouMean.hint("", List.of("name"))).isEmpty();
    }
}
