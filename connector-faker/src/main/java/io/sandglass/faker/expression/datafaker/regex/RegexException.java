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
package io.sandglass.faker.expression.datafaker.regex;

/** The reason why no texts can be generated from a regular expression, and the character that it is about. */
public final class RegexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param allowed what is allowed instead, worded to follow "allowed is"
     * @param offset the 0-based offset of the wrong character
     */
    RegexException(String allowed, int offset) {
        super(allowed);
        this.offset = offset;
    }

    /** Creates an exception about the whole regular expression. */
    RegexException(String allowed) {
        this(allowed, 0);
    }

    /**
     * Returns the exception for a construct that {@link java.util.regex.Pattern} accepts but no texts can be generated from.
     *
     * @param construct the construct's name and how it is written
     * @param fix what to do instead, without a full stop
     */
    static RegexException unsupported(String construct, String fix, int offset) {
        return new RegexException("a regular expression without " + construct + ". " + fix, offset);
    }

    /** Returns what is allowed instead, worded to follow "allowed is", without a full stop. */
    public String allowed() {
        return String.valueOf(getMessage());
    }

    /** Returns the 0-based offset of the wrong character in the regular expression. */
    public int offset() {
        return offset;
    }
}
