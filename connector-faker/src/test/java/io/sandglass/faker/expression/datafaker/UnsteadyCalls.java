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
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds calls whose values are other ones the next time, whatever is drawn: what {@link Dependence} lists, by name. */
public final class UnsteadyCalls {

    /** What the defaults of a JVM decide is the same as long as it runs. */
    private static final Set<String> ALL = EnumSet.complementOf(EnumSet.of(Dependence.JVM_DEFAULTS)).stream()
            .flatMap(dependence -> dependence.calls().stream())
            .map(Names::normalize)
            .collect(Collectors.toUnmodifiableSet());

    /** Evaluated by {@code TimeCalls} and not by Datafaker: the rows of a plan are told what is now. */
    private static final Set<String> AT_A_TOLD_TIME =
            Set.of("date.birthday", "date.future", "date.past", "time.future", "time.past");

    private UnsteadyCalls() {}

    /** Whether a text has such a call in it, or its name. */
    public static boolean areIn(String text) {
        String normalized = Names.normalize(text);
        return ALL.stream().anyMatch(normalized::contains);
    }

    /** The same for a text that is evaluated more than once at one time of the plan's clock. */
    public static boolean areInAtOneTime(String text) {
        String normalized = Names.normalize(text);
        return ALL.stream().filter(call -> !AT_A_TOLD_TIME.contains(call)).anyMatch(normalized::contains);
    }
}
