package io.sandglass.faker.expression.plan.number;

import java.util.random.RandomGenerator;

/**
 * Whole numbers in a range, of which the k-th, counted from 1, has the weight 1 / k^exponent.
 *
 * <p>Drawn by rejection-inversion (Hörmann and Derflinger, "Rejection-inversion to generate variates from monotone
 * discrete distributions", ACM TOMACS 6, 1996), which needs no table, so that the range may be of any length. A column of
 * width 1 stands around each rank. From the area below the continuous curve a place is drawn, and it is taken unless it
 * lies beyond what its rank weighs, which is rare.
 *
 * <p>{@link StrictMath}, here and in its neighbours, because {@link Math} may be other by a bit on another machine.
 */
public final class ZipfNumbers extends WholeNumberPlan {

    /**
     * How many numbers a range may have. A place is the exponential of a logarithm, and doubles have so few of those that from
     * about 2^47 on some ranks would never come; up to here some hundred of them fall into the width of a rank.
     */
    public static final long MAX_COUNT = 1L << 40;

    /**
     * From here on doubles can't tell what a rank weighs from the area around it, and a comparison would only tell how the areas were
     * rounded.
     */
    private static final long FAR = 1L << 26;

    private final double exponent;
    private final long count;
    private final RandomGenerator random;

    /** The area at the lower end, from which on all of it belongs to the first rank. */
    private final double firstArea;

    private final double lastArea;

    /** How far left of its rank a place is taken without a look at the weight. */
    private final double alwaysTaken;

    /**
     * @param min inclusive
     * @param max inclusive, from {@code min} on, less than {@link #MAX_COUNT} above it
     * @param exponent above 0, finite
     */
    public ZipfNumbers(long min, long max, double exponent, RandomGenerator random) {
        super(min, max);
        long span = max - min;
        if (span < 0 || span >= MAX_COUNT || !(exponent > 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException(min + ".." + max + ", " + exponent);
        }
        this.exponent = exponent;
        this.count = span + 1;
        this.random = random;
        this.firstArea = area(1.5) - 1;
        this.lastArea = area(count + 0.5);
        this.alwaysTaken = 2 - place(area(2.5) - weight(2));
    }

    @Override
    public long draw() {
        while (true) {
            double area = lastArea + random.nextDouble() * (firstArea - lastArea);
            double place = place(area);
            long rank = Math.max(1, Math.min(count, Math.round(place)));
            if (rank == 1
                    || rank >= FAR
                    || rank - place <= alwaysTaken
                    || area >= area(rank + 0.5) - weight((double) rank)) {
                return min() + (rank - 1);
            }
        }
    }

    private double weight(double x) {
        return StrictMath.exp(-exponent * StrictMath.log(x));
    }

    /** The integral of {@link #weight} from 1 to x: (x^(1 - exponent) - 1) / (1 - exponent), or log x where that is 0 / 0. */
    private double area(double x) {
        double log = StrictMath.log(x);
        double t = (1 - exponent) * log;
        return Math.abs(t) < 1e-8 ? log * (1 + t / 2) : log * (StrictMath.expm1(t) / t);
    }

    /** Where the integral has a value. */
    private double place(double area) {
        // Below -1 by rounding only.
        double t = Math.max(-1, area * (1 - exponent));
        return StrictMath.exp(Math.abs(t) < 1e-8 ? area * (1 - t / 2) : area * (StrictMath.log1p(t) / t));
    }

    @Override
    public String describe() {
        return super.describe() + ", the k-th with weight 1 / k^" + exponent;
    }
}
