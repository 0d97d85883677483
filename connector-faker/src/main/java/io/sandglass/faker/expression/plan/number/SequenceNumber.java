package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CurrentRow;
import io.sandglass.faker.expression.plan.EvaluationException;
import java.util.List;

/** The numbers of the rows, counted in steps from a first one. */
public final class SequenceNumber extends WholeNumberPlan {
    private final long first;
    private final long step;
    private final CurrentRow row;

    /**
     * @param first of row 0
     * @param step from each row to the next, not 0
     */
    public SequenceNumber(long first, long step, CurrentRow row) {
        super(step > 0 ? first : last(first, step, row), step > 0 ? last(first, step, row) : first);
        this.first = first;
        this.step = step;
        this.row = row;
    }

    private static long last(long first, long step, CurrentRow row) {
        long rows = row.maxNumber();
        long end = step > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        return overflows(first, step, rows) ? end : first + rows * step;
    }

    private static boolean overflows(long first, long step, long number) {
        long distance = number * step;
        long value = first + distance;
        return Math.multiplyHigh(number, step) != distance >> 63 || ((first ^ value) & (distance ^ value)) < 0;
    }

    /**
     * Returns the number of the current row.
     *
     * @throws EvaluationException if it has more than 64 bits
     */
    @Override
    public long draw() {
        long number = row.number();
        if (overflows(first, step, number)) {
            throw new EvaluationException(
                    "the sequence from " + first + " in steps of " + step + " has come to its end");
        }
        return first + number * step;
    }

    /** The number of row 0. */
    public long first() {
        return first;
    }

    /** From each row to the next. */
    public long step() {
        return step;
    }

    /** The row that a value belongs to, or -1 if it is in no such sequence. */
    public static long rowOf(long value, long first, long step) {
        long distance = value - first;
        boolean overflows = ((value ^ first) & (value ^ distance)) < 0;
        return overflows || distance % step != 0 || distance / step < 0 ? -1 : distance / step;
    }

    /** Of a table without an end no job comes to the last one. */
    @Override
    public List<?> extremes() {
        return row.maxNumber() == Long.MAX_VALUE ? List.of(first) : super.extremes();
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public String describe() {
        return "sequence from " + first + (step == 1 ? "" : " in steps of " + step);
    }
}
