package io.sandglass.session.function;

import io.sandglass.session.aggregate.Accumulator;
import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.tracker.PayloadMerger;

/** A {@link PayloadMerger} whose payloads are the accumulators of a call's aggregates. */
record AccumulatorMerger(AggregateList aggregates) implements PayloadMerger<Accumulator[]> {

    @Override
    public Accumulator[] create() {
        return aggregates.newAccumulators();
    }

    @Override
    public Accumulator[] merge(Accumulator[] earlier, Accumulator[] later) {
        return AggregateList.merge(earlier, later);
    }
}
