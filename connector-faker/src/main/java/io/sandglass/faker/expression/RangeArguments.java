package io.sandglass.faker.expression;

import io.sandglass.faker.expression.Expression.Call;

/** The arguments of a call that picks from a range: two bounds, followed by the parameters of the distribution. */
final class RangeArguments {
    private final Call call;
    private final String source;

    /**
     * @param takes what the call takes, as it stands behind "takes"
     * @throws ExpressionException if the call has not so many arguments
     */
    RangeArguments(Call call, String source, int count, String takes) {
        if (call.arguments().size() != count) {
            throw ExpressionException.wrongCount(call, takes, source);
        }
        this.call = call;
        this.source = source;
    }

    /**
     * The bounds, which are real numbers if one of them is written with a point or an exponent.
     *
     * @param least of whole numbers, inclusive
     * @param greatest of whole numbers, inclusive
     */
    NumberRange range(long least, long greatest) {
        if (isWhole(0) && isWhole(1)) {
            return wholeRange(
                    "a whole number from " + least + " to " + greatest
                            + ", or a real number with a decimal point or an exponent, such as '1e30'",
                    least,
                    greatest);
        }
        double min = finite(0);
        double max = finite(1);
        if (max < min) {
            throw belowFirst();
        }
        if (Double.isInfinite(max - min)) {
            throw wrong(1, "a number at most " + Double.MAX_VALUE + " above the first one");
        }
        return new NumberRange(min, max);
    }

    /**
     * The bounds, where they must be whole numbers.
     *
     * @param maxCount how many numbers may be in the range
     */
    NumberRange wholeRange(long maxCount) {
        NumberRange range = wholeRange(
                "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
        long span = range.max().longValue() - range.min().longValue();
        if (span < 0 || span >= maxCount) {
            throw wrong(1, "a whole number at most " + (maxCount - 1) + " above the first one");
        }
        return range;
    }

    private NumberRange wholeRange(String allowed, long least, long greatest) {
        long min = whole(0, allowed, least, greatest);
        long max = whole(1, allowed, least, greatest);
        if (max < min) {
            throw belowFirst();
        }
        return new NumberRange(min, max);
    }

    private long whole(int index, String allowed, long least, long greatest) {
        if (isWhole(index)) {
            try {
                long number = Long.parseLong(text(index));
                if (number >= least && number <= greatest) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // It has too many digits, and the message is that for a number out of bounds.
            }
        }
        throw wrong(index, allowed);
    }

    private ExpressionException belowFirst() {
        return wrong(1, "a number of at least the first one");
    }

    /** A number that lies in the range. */
    double numberWithin(int index, NumberRange range) {
        double number = number(index);
        if (number >= range.min().doubleValue() && number <= range.max().doubleValue()) {
            return number;
        }
        throw wrong(index, "a number from " + range.min() + " to " + range.max() + ", the bounds");
    }

    /**
     * A number above 0.
     *
     * @param greatest inclusive, finite
     */
    double positiveNumber(int index, Number greatest) {
        double number = number(index);
        if (number > 0 && number <= greatest.doubleValue()) {
            return number;
        }
        throw wrong(index, "a number above 0, at most " + greatest);
    }

    private double finite(int index) {
        double number = number(index);
        if (Double.isNaN(number)) {
            throw wrong(index, "a number such as '10', '-2.5' or '1e6'");
        }
        if (Double.isInfinite(number)) {
            throw wrong(index, "a number from " + -Double.MAX_VALUE + " to " + Double.MAX_VALUE);
        }
        return number;
    }

    /** Infinite where a double has no room for it, and NaN for what is none: Java's other forms are not meant. */
    private double number(int index) {
        String text = text(index);
        return NumberTexts.isNumber(text) ? Double.parseDouble(text) : Double.NaN;
    }

    private boolean isWhole(int index) {
        return NumberTexts.isWholeNumber(text(index));
    }

    private String text(int index) {
        return call.arguments().get(index).value().trim();
    }

    /** What to throw if an argument is not what it must be. */
    ExpressionException wrong(int index, String allowed) {
        return ExpressionException.wrongArgument(call, index, allowed, source);
    }
}
