package io.sandglass.benchmarks.session;

/** What is done with the sessions whose work grows. */
public enum GrowthQuery {
    /** Flink's window table-valued function, to compare with. */
    BUILT_IN(
            "SESSION TVF",
            """
            SELECT user_id, window_start, window_end, COUNT(*), SUM(amount), MIN(amount), MAX(amount)
            FROM SESSION(TABLE payments PARTITION BY user_id, DESCRIPTOR(ts), <timeout>)
            GROUP BY user_id, window_start, window_end"""),
    /** One row a session. */
    SUMMARY(
            "SESSION_SUMMARY",
            """
            SELECT user_id, window_start, window_end, row_count, sum_amount, min_amount, max_amount
            FROM SESSION_SUMMARY(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts),
              timeout => <timeout>, aggregates => 'SUM(amount), MIN(amount), MAX(amount)'<arguments>)"""),
    /** Every row, and nothing made of it. */
    ROWS(
            "SESSION_ROWS",
            """
            SELECT user_id, window_start, window_end, session_id, amount, amount, amount
            FROM SESSION_ROWS(input => TABLE payments PARTITION BY user_id, on_time => DESCRIPTOR(ts),
              timeout => <timeout><arguments>)""");

    private final String title;
    private final String query;

    GrowthQuery(String title, String query) {
        this.title = title;
        this.query = query;
    }

    String title() {
        return title;
    }

    boolean canBeAsked(GrowthCase growthCase) {
        return this != BUILT_IN || !growthCase.hasMaxDuration();
    }

    String query(GrowthCase growthCase, SessionStream stream) {
        return query.replace("<timeout>", stream.timeout()).replace("<arguments>", growthCase.arguments());
    }
}
