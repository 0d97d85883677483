package io.sandglass.faker.row;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.Outcomes;
import io.sandglass.faker.expression.plan.PlanKind;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.timeline.Permutation;
import io.sandglass.faker.timeline.RowPlace;

/** The values of an expression in an order that looks random, a different one in each row. */
final class UniqueValues implements CompiledExpression {
    private final Outcomes outcomes;
    private final Permutation order;
    private final RowPlace place;

    /** @param orderKey chooses the order */
    UniqueValues(Outcomes outcomes, long orderKey, RowPlace place) {
        this.outcomes = outcomes;
        this.order = new Permutation(outcomes.count(), orderKey);
        this.place = place;
    }

    @Override
    public Object evaluate() {
        return outcomes.at(order.apply(place.number()));
    }

    @Override
    public void appendTo(TextBuffer text) {
        outcomes.appendAt(order.apply(place.number()), text);
    }

    /** A value that is cut may not be unique any more. */
    @Override
    public boolean isFreeText() {
        return false;
    }

    @Override
    public PlanKind kind() {
        return PlanKind.TEXT;
    }

    @Override
    public String describe() {
        return "each of " + outcomes.count() + " values once";
    }
}
