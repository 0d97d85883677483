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
package io.sandglass.faker.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class FieldNameTest {

    @ParameterizedTest
    @CsvSource({
        "email, email",
        "billing_email, billing email",
        "billingEmail, billing email",
        "BILLING_EMAIL, billing email",
        "Billing-Email, billing email",
        "billing email, billing email",
        "userID, user id",
        "userIDs, user i ds",
        "HTTPStatus, http status",
        "address2, address 2",
        "ipv4Address, ipv 4 address",
        "a.b$c, a b c",
        "TITLE, title",
        "straßeÜber, straße über",
        "__x__, x",
        "'___', ''",
        "城市, 城市"
    })
    void isSplitIntoWords(String name, String words) {
        assertThat(String.join(" ", FieldName.NONE.child(name).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "tags, tag",
        "cities, city",
        "addresses, address",
        "boxes, box",
        "branches, branch",
        "statuses, status",
        "images, image",
        "email, email",
        "address, address",
        "status, status",
        "axis, axis"
    })
    void elementsAreCalledByTheSingular(String name, String element) {
        assertThat(FieldName.NONE.child(name).element().words()).containsExactly(element);
    }

    @Test
    void knowsWhichWordsAreItsOwn() {
        FieldName name = FieldName.NONE.child("lineItems").element().child("unit_price");

        assertThat(name.words()).containsExactly("line", "item", "unit", "price");
        assertThat(name.around()).isEqualTo(2);
        assertThat(FieldName.NONE.element().words()).isEmpty();
    }
}
