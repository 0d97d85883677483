/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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

    /** Reads the next value and returns its text. */
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
