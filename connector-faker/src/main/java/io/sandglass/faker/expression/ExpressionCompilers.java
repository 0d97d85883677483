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

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The compilers of a table, one for each locale in it. */
public final class ExpressionCompilers {
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Map<String, List<String>> lists;
    private final Map<Locale, ExpressionCompiler> byLocale = new HashMap<>();

    /**
     * Compilers that differ in nothing but their locale.
     *
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random where every draw of the compiled expressions comes from
     * @param clock what "now" is
     * @param lists the values of the user's lists, by the lists' names
     */
    public ExpressionCompilers(
            ZoneId zone, RandomGenerator random, InstantSource clock, Map<String, List<String>> lists) {
        this.zone = zone;
        this.random = random;
        this.clock = clock;
        this.lists = lists;
    }

    public ExpressionCompiler forLocale(Locale locale) {
        return byLocale.computeIfAbsent(locale, __ -> new ExpressionCompiler(locale, zone, random, clock, lists));
    }
}
