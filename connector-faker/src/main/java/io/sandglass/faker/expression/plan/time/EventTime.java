package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CurrentRow;
import java.time.Instant;
import java.util.List;

/** The event time of the row, as the table's event clock defines it. */
public final class EventTime extends PointInTime {
    private final CurrentRow row;
    private final Instant earliest;

    /**
     * @param earliest the earliest event time of a row
     */
    public EventTime(CurrentRow row, Instant earliest, PointInTimeFormat format) {
        super(format);
        this.row = row;
        this.earliest = earliest;
    }

    @Override
    public long drawMillis() {
        return row.eventMillis();
    }

    @Override
    public int nanoOfMilli() {
        return row.eventNanoOfMilli();
    }

    /** Returns only the earliest time. The event clock itself ends before the year 10000. */
    @Override
    public List<Instant> extremes() {
        return List.of(earliest);
    }

    @Override
    public String describe() {
        return "event time of the row";
    }
}
