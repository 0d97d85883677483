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
