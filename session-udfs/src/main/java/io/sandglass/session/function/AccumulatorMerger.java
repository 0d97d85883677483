package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.PayloadMerger;
import java.io.Serializable;

/** Gathers the aggregates of a call over the rows of each session. */
record AccumulatorMerger(AggregateList aggregates) implements PayloadMerger<Accumulator[]>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Accumulator[] create() {
        return aggregates.newAccumulators();
    }

    @Override
    public Accumulator[] merge(Accumulator[] earlier, Accumulator[] later) {
        return AggregateList.merge(earlier, later);
    }
}
