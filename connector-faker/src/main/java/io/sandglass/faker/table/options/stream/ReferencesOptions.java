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
package io.sandglass.faker.table.options.stream;

import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_ARRIVALS;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_EVERY;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_PAUSE_LENGTH;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_RATE;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_START;
import static io.sandglass.faker.table.options.FakerConnectorOptions.EVENT_TIME_STEP;
import static io.sandglass.faker.table.options.FakerConnectorOptions.REFERENCES_PREFIX;
import static io.sandglass.faker.table.options.FakerConnectorOptions.SEED;

import io.sandglass.faker.spec.ReferenceSpec;
import io.sandglass.faker.table.options.DefinedNameCheck;
import io.sandglass.faker.table.options.OptionReader;
import io.sandglass.faker.text.DidYouMean;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A reader of the references to rows of other tables: the options {@code references.<name>.…}. */
public final class ReferencesOptions {
    private static final String CLOCK = "event-time.";

    /** The options of a reference. The longest names come first, because one ends like another. */
    private static final List<String> PARTS = List.of(
            EVENT_TIME_START.key(),
            EVENT_TIME_STEP.key(),
            EVENT_TIME_RATE.key(),
            EVENT_TIME_ARRIVALS.key(),
            EVENT_TIME_PAUSE_EVERY.key(),
            EVENT_TIME_PAUSE_LENGTH.key(),
            ReferenceOptions.FIRST,
            ReferenceOptions.STEP,
            ReferenceOptions.ROWS,
            SEED.key());

    private final OptionReader options;
    private final ZoneId zone;
    private final long tableSeed;

    /** @param tableSeed the seed of the table that has the references */
    public ReferencesOptions(OptionReader options, ZoneId zone, long tableSeed) {
        this.options = options;
        this.zone = zone;
        this.tableSeed = tableSeed;
    }

    /** Reads all references by name. Invalid references are reported. */
    public Map<String, ReferenceSpec> read() {
        DefinedNameCheck check = new DefinedNameCheck("References", options);
        Set<String> names = new TreeSet<>();
        for (String key : options.keys()) {
            if (!key.startsWith(REFERENCES_PREFIX)) {
                continue;
            }
            String rest = key.substring(REFERENCES_PREFIX.length());
            String part = part(rest);
            if (part == null) {
                unknown(key, rest);
                continue;
            }
            String name = rest.substring(0, rest.length() - part.length() - 1);
            check.add(name);
            names.add(name);
        }
        Map<String, ReferenceSpec> references = new TreeMap<>();
        InstantSource now = InstantSource.fixed(InstantSource.system().instant());
        names.forEach(name -> references.put(name, new ReferenceOptions(options, name, zone, now).read(tableSeed)));
        return references;
    }

    private static @Nullable String part(String rest) {
        return PARTS.stream()
                .filter(part -> rest.length() > part.length() + 1 && rest.endsWith("." + part))
                .findFirst()
                .orElse(null);
    }

    private void unknown(String key, String rest) {
        int dot = rest.indexOf('.');
        String written = rest.substring(dot + 1);
        String group = written.startsWith(CLOCK) ? CLOCK : "";
        // Compared without their common prefix, which would make all of them similar.
        List<String> endings = PARTS.stream()
                .filter(part -> part.startsWith(group))
                .map(part -> part.substring(group.length()))
                .toList();
        String before = key.substring(0, key.length() - written.length()) + group;
        String hint = dot <= 0 ? "" : DidYouMean.hint(written.substring(group.length()), endings, before::concat);
        options.problem("Unknown option '" + key + "'." + hint + " Options of a reference: " + REFERENCES_PREFIX
                + "<name>." + String.join(", ", PARTS) + ".");
    }
}
