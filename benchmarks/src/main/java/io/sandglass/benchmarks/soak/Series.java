package io.sandglass.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;

/** All readings of one measure. */
final class Series {
    private final Measure measure;
    private final List<Double> values = new ArrayList<>();

    Series(Measure measure) {
        this.measure = measure;
    }

    String title() {
        return measure.title();
    }

    /** Reads once more, and says what. */
    String read(SoakProbe probe) {
        double value = probe.read(measure);
        values.add(value);
        return measure.format(value);
    }

    /** Whether it was flat, from the reading of this number on. */
    String verdict(int first) {
        return measure.verdict(Trend.of(values.subList(first, values.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray()));
    }
}
