package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.number.WholeNumberPlan;
import io.sandglass.faker.timeline.RowRandom;
import java.util.List;

/** Whole numbers of which some lie beyond the range of all others, so that they refer to nothing. */
final class OrphanNumbers extends WholeNumberPlan {
    private final WholeNumberPlan numbers;
    private final double rate;
    private final RowRandom random;

    /**
     * @param numbers whose range has room as wide as itself above it
     * @param rate how many are orphans, 0 to 1
     */
    OrphanNumbers(WholeNumberPlan numbers, double rate, RowRandom random) {
        super(numbers.min(), numbers.max() + range(numbers));
        this.numbers = numbers;
        this.rate = rate;
        this.random = random;
    }

    /** Whether a range as wide as that of the numbers lies above them. */
    static boolean hasRoomFor(WholeNumberPlan numbers) {
        long range = range(numbers);
        return range > 0 && numbers.max() <= Long.MAX_VALUE - range;
    }

    private static long range(WholeNumberPlan numbers) {
        return numbers.max() - numbers.min() + 1;
    }

    @Override
    public long draw() {
        // The number first, so that the others are what they would be at another rate.
        long number = numbers.draw();
        return random.nextDouble() < rate ? number + range(numbers) : number;
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(numbers);
    }

    @Override
    public String describe() {
        return "orphans at a rate of " + rate + ", otherwise";
    }
}
