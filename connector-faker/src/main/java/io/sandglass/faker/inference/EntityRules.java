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

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * A table of entities and their attributes, by name. Attributes match by their whole name, apart from the entity's own name
 * and the words of {@link #AROUND} before it, and digits behind it. For example, the city of a user may be called
 * {@code city}, {@code user_city} or {@code home_city}, but {@code shop_city} is the city of a shop.
 */
final class EntityRules {
    private static final String PLACES = "address, address line, street, street address, street name, city, city name,"
            + " town, state, state name, state code, province, region, zip, zip code, postal code, post code, country,"
            + " country name, country code, nation, time zone, tz";
    private static final String CONTACTS =
            "name, email, mail, email address, mail address, phone, phone number, mobile,"
                    + " mobile number, telephone, tel";

    private static final List<Rule> RULES = List.of(
            rule(
                    "user, customer, client, account, buyer, seller, member, subscriber, employee, person, patient,"
                            + " student, player, visitor, guest, passenger, driver, rider, author",
                    PLACES,
                    CONTACTS,
                    "full name, first name, given name, forename, middle name, last name, family name, surname,"
                            + " user name, login, nickname, gender, sex, age, birthday, birth date, birth day,"
                            + " date of birth, dob, nationality, occupation, profession, job title, language, lang, locale,"
                            + " plan, tier, subscription"),
            rule("shop, store, merchant, vendor, supplier, company", PLACES, CONTACTS),
            rule(
                    "device, sensor, machine, meter, gateway, camera, station",
                    PLACES,
                    "name, model, model name, model number, firmware, firmware version, hardware version, serial,"
                            + " serial number, manufacturer, brand, mac, mac address, location, site, building, floor, room"),
            rule("vehicle, car, truck", "name, model, model name, manufacturer, brand, make, vin, color, colour"),
            rule(
                    "product, item, article",
                    "name, title, category, category name, brand, brand name, manufacturer, sku, ean, color, colour, material"));

    /** The words that may precede an attribute, or name the ROW around it. */
    private static final List<String> AROUND = List.of("home", "billing", "mailing", "contact", "profile", "address");

    private EntityRules() {}

    /** Returns the entity whose id a name is, such as "user" for {@code userId}. Returns null if it isn't such an id. */
    static @Nullable String entity(FieldName name) {
        String own = joined(name.words().subList(name.around(), name.words().size()));
        String entity = entity(own);
        return entity == null ? entity(joined(name.words())) : entity;
    }

    private static @Nullable String entity(String name) {
        String entity = name.endsWith("id") ? name.substring(0, name.length() - 2) : "";
        return RULES.stream().anyMatch(rule -> rule.entities().contains(entity)) ? entity : null;
    }

    /** Returns whether a field is an attribute of an entity. */
    static boolean isAttribute(FieldName name, LogicalType type, String entity) {
        String attribute = joined(name.words()).replaceFirst("\\d+$", "");
        // A number called "state" is a status.
        if (attribute.endsWith("state") && TypeRoom.characters(type) < 0) {
            return false;
        }
        return RULES.stream()
                .filter(rule -> rule.entities().contains(entity))
                .anyMatch(rule -> rule.has(attribute)
                        || (attribute.startsWith(entity) && rule.has(attribute.substring(entity.length()))));
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    private static Rule rule(String entities, String... attributes) {
        return new Rule(names(entities), names(String.join(",", attributes)));
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(name -> name.replace(" ", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Rule(Set<String> entities, Set<String> attributes) {

        boolean has(String attribute) {
            return attributes.contains(attribute)
                    || AROUND.stream()
                            .anyMatch(word -> attribute.startsWith(word)
                                    && attributes.contains(attribute.substring(word.length())));
        }
    }
}
