package io.sandglass.faker.expression.plan.time;

import io.sandglass.faker.expression.plan.CurrentRow;
import java.time.Instant;
import java.util.List;

/** When the row happens, by the event clock of its table. */
public final class EventTime extends PointInTime {
    private final CurrentRow row;
    private final Instant earliest;

    /**
     * @param earliest the earliest time that a row may have
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

    /** The clock itself stops before the year 10000. */
    @Override
    public List<Instant> extremes() {
        return List.of(earliest);
    }

    @Override
    public String describe() {
        return "event time of the row";
    }
}
