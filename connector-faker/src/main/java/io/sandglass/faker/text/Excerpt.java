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
package io.sandglass.faker.text;

/** A shortened form of a long text that shows both of its ends. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * Returns a text itself if it is short enough. Otherwise returns its start, the number of omitted {@code char}s, and its
     * end. Surrogate pairs stay whole.
     *
     * @param maxLength the maximum number of shown {@code char}s, at least 2
     */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int from = maxLength / 2;
        int to = text.length() - maxLength / 2;
        from -= Character.isHighSurrogate(text.charAt(from - 1)) ? 1 : 0;
        to += Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return text.substring(0, from) + "… (" + (to - from) + " more) …" + text.substring(to);
    }
}
