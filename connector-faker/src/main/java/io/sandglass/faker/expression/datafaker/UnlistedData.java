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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.faker.text.Names;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import net.datafaker.Faker;

/** The data files in Datafaker's jar that Datafaker never reads. They contain some names of javafaker 1.0.2. */
final class UnlistedData {

    /** The files by the first part of their keys, without case and underscores. */
    private static final Map<String, String> FILES = Map.of(
            "lovecraft", "lovecraft.todo.yml",
            "markdown", "markdown.todo.yml",
            "parksandrec", "parks_and_rec.todo.yml",
            "phish", "phish.todo.yml",
            "quote", "quote.yml",
            "theoffice", "the_office.yml",
            "umphreysmcgee", "umphreys_mcgee.todo.yml");

    private UnlistedData() {}

    /** Adds the file whose keys start with a name to Datafaker. Does nothing for other names. */
    static void read(Faker faker, String name) {
        String file = FILES.get(Names.normalize(name));
        URL url = file == null ? null : Faker.class.getResource("/en/" + file);
        if (url != null) {
            faker.fakeValuesService().addUrl(Locale.ENGLISH, url);
        }
    }
}
