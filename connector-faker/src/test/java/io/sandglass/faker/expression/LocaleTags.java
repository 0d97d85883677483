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

import io.sandglass.testing.TestRun;
import java.util.List;
import java.util.stream.IntStream;

/** Gives tests of other packages the supported locales. */
public final class LocaleTags {
    private static final int STEP = TestRun.size("locales.step", 8, 4);

    private LocaleTags() {}

    public static List<String> all() {
        return Locales.TAGS;
    }

    /** Returns the locales that a slow test tries: some of all in a quick run. */
    public static List<String> tried() {
        return IntStream.iterate(0, i -> i < Locales.TAGS.size(), i -> i + STEP)
                .mapToObj(Locales.TAGS::get)
                .toList();
    }
}
