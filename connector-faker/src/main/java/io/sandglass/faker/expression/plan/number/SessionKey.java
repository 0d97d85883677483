package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CurrentRow;

/** The key of the session that a row belongs to. */
public final class SessionKey extends WholeNumberPlan {
    private final CurrentRow row;

    public SessionKey(CurrentRow row) {
        super(0, row.sessionKeys() - 1);
        this.row = row;
    }

    @Override
    public long draw() {
        return row.sessionKey();
    }

    @Override
    public String describe() {
        return "key of the row's session";
    }
}
