package io.sandglass.faker.expression.regex;

/** Says why no texts can be made of a regular expression, and at which character. */
public final class RegexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param allowed what the regular expression would have to be, as it stands behind "allowed is"
     * @param offset the 0-based offset of the character in question
     */
    RegexException(String allowed, int offset) {
        super(allowed);
        this.offset = offset;
    }

    /** A regular expression that is refused as a whole. */
    RegexException(String allowed) {
        this(allowed, 0);
    }

    /**
     * A construct that {@link java.util.regex.Pattern} knows and of which no texts can be made.
     *
     * @param construct its name and how it is written
     * @param fix what to do instead, without a full stop
     */
    static RegexException unsupported(String construct, String fix, int offset) {
        return new RegexException("a regular expression without " + construct + ". " + fix, offset);
    }

    /** What the regular expression would have to be, as it stands behind "allowed is", without a full stop. */
    public String allowed() {
        return String.valueOf(getMessage());
    }

    /** The 0-based offset of the character in question in the regular expression. */
    public int offset() {
        return offset;
    }
}
