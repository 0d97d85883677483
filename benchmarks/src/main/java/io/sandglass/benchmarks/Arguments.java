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
package io.sandglass.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of a benchmark: words of the form {@code name=value}, each with a default. */
public final class Arguments {
    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a command line.
     *
     * @param defaults all names there are, with their values
     * @throws IllegalArgumentException if a word is none of these
     */
    public static Arguments parse(String[] words, Map<String, String> defaults) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0 || !defaults.containsKey(word.substring(0, equals))) {
                throw new IllegalArgumentException(
                        "Argument '" + word + "' is none of these, here with their defaults: " + defaults);
            }
            values.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return new Arguments(values);
    }

    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    public int count(String name) {
        return Math.toIntExact(number(name));
    }

    public long number(String name) {
        return Long.parseLong(text(name).replace("_", ""));
    }

    public double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    /** Those that are named, separated by commas; all of them if the text is empty. */
    public <E extends Enum<E>> List<E> choice(String name, Class<E> all) {
        return text(name).isEmpty()
                ? List.of(all.getEnumConstants())
                : Stream.of(text(name).split(",", -1))
                        .map(constant -> Enum.valueOf(all, constant))
                        .toList();
    }
}
