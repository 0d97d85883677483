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
package io.sandglass.faker.spec;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The specification of the rate of a whole stream in processing time.
 *
 * @param startRate the rows per second at the start
 * @param stages the changes of the rate from the start on; none if the rate never changes
 * @param repeats whether the stages repeat, each time from the rate of the last stage on
 */
public record PaceSpec(double startRate, List<Stage> stages, boolean repeats) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * A stage of a schedule.
     *
     * @param target the rows per second at the stage's end; null for the rate at its start
     * @param nanos the duration, 0 or more; the rate changes on a straight line
     */
    public record Stage(@Nullable Double target, long nanos) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Stage dividedBy(double divisor) {
            return new Stage(target == null ? null : (Double) (target / divisor), nanos);
        }
    }

    public PaceSpec {
        stages = List.copyOf(stages);
    }

    /** A rate that no reader reaches. */
    public static final PaceSpec AS_FAST_AS_POSSIBLE = even(Double.MAX_VALUE);

    /** Creates a rate that never changes, above 0. */
    public static PaceSpec even(double rowsPerSecond) {
        return new PaceSpec(rowsPerSecond, List.of(), false);
    }

    /** Returns the schedule with all rates divided by a number above 0. */
    public PaceSpec dividedBy(double divisor) {
        return new PaceSpec(
                startRate / divisor,
                stages.stream().map(stage -> stage.dividedBy(divisor)).toList(),
                repeats);
    }

    public boolean isEven() {
        return stages.isEmpty();
    }
}
