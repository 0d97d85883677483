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
package io.sandglass.faker.expression.plan;

import java.util.List;

/** The origin of a text's words. It decides whether a text that is too long for its column may be cut at its end. */
public enum TextOrigin {
    /** One literal text. It becomes part of the free text next to it. */
    CONSTANT,
    /** Text that the user spelled out: patterns, options, numbers, times, records, values of other columns. */
    SPELLED_OUT,
    /** Words of a provider, with literal text allowed before or between them. The end may be cut off. */
    FREE,
    /** Free text that ends in literal text. The literal text must stay, so nothing may be cut off. */
    FREE_WITH_ENDING;

    /** Returns the origin of a text of this origin followed by another text. */
    public TextOrigin followedBy(TextOrigin next) {
        if (this == SPELLED_OUT || next == SPELLED_OUT) {
            return SPELLED_OUT;
        }
        return next == CONSTANT && this != CONSTANT ? FREE_WITH_ENDING : next;
    }

    /**
     * Returns the origin of a pick from several texts.
     *
     * @param origins the origin of each text; at least one
     */
    public static TextOrigin oneOf(List<TextOrigin> origins) {
        if (origins.size() == 1) {
            return origins.get(0);
        } else if (origins.stream().allMatch(FREE::equals)) {
            return FREE;
        }
        // A literal text that is one of several values is a value that the user spelled out.
        return origins.contains(CONSTANT) || origins.contains(SPELLED_OUT) ? SPELLED_OUT : FREE_WITH_ENDING;
    }
}
