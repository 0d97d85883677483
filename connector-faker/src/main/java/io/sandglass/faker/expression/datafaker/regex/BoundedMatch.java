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

import java.util.regex.Pattern;

/**
 * A matcher that gives up after a maximum number of character reads, because backtracking may read the same characters many
 * times.
 */
final class BoundedMatch {
    private final Pattern pattern;
    private int readsLeft;

    BoundedMatch(String regex, int maxReads) {
        this.pattern = Pattern.compile(regex);
        this.readsLeft = maxReads;
    }

    /** Returns whether the text is known not to match. Returns false once no reads are left. */
    boolean isRefuted(String text) {
        try {
            return readsLeft > 0 && !pattern.matcher(new CountedText(text)).matches();
        } catch (SpentException e) {
            return false;
        }
    }

    private static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpentException() {
            super(null, null, false, false);
        }
    }

    private final class CountedText implements CharSequence {
        private final String text;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--readsLeft < 0) {
                throw new SpentException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
