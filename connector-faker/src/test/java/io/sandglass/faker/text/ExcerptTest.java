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
