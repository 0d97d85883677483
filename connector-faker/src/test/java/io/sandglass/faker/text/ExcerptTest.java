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

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class ExcerptTest {

    @Test
    void isTheTextItselfIfThatIsShort() {
        assertThat(Excerpt.of("", 4)).isEmpty();
        assertThat(Excerpt.of("abcd", 4)).isEqualTo("abcd");
    }

    @Test
    void isBothEndsOfALongText() {
        assertThat(Excerpt.of("abcdefg", 4)).isEqualTo("ab… (3 more) …fg");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Excerpt.of("a😀bcd😀e", 4)).isEqualTo("a… (7 more) …e");
    }
}
