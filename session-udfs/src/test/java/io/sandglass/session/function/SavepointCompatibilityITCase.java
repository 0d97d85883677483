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
package io.sandglass.session.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.KeptJob;
import io.sandglass.testing.TestRun;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs go on from the savepoints that earlier versions took, amid open sessions, as if nothing had happened. */
@ResourceLock(KeptJob.LOCK)
class SavepointCompatibilityITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER =
            new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
                    .setNumberTaskManagers(1)
                    .setNumberSlotsPerTaskManager(2)
                    .build());

    private static final Map<KeptJob, List<String>> UNDISTURBED = new HashMap<>();

    static Stream<Arguments> restores() {
        return TestRun.everyNth(
                3,
                KeptJob.all().stream()
                        .flatMap(job -> Stream.of(Arguments.of(job, "hashmap", 1), Arguments.of(job, "rocksdb", 2)))
                        .toList());
    }

    @Test
    void hasSavepointOfEachKindOfJob() {
        assertThat(KeptJob.all().stream().map(KeptJob::toString))
                .contains(
                        "0.1.0/rows-aligned",
                        "0.1.0/rows-exact",
                        "0.1.0/rows-conditions",
                        "0.1.0/summary-aligned",
                        "0.1.0/summary-exact",
                        "0.1.0/summary-conditions",
                        "0.1.0/label-conditions");
    }

    @ParameterizedTest(name = "{0} on {1} at {2}")
    @MethodSource("restores")
    void restoresJobAndEmitsEachRowOnce(KeptJob job, String backend, int parallelism) throws Exception {
        List<String> before = Files.readAllLines(job.recordedBefore());
        List<String> undisturbed = undisturbed(job);
        Configuration configuration = new Configuration();
        configuration.setString(
                "execution.state-recovery.path", job.folder().toUri().toString());
        configuration.setString("state.backend.type", backend);
        configuration.setString("parallelism.default", String.valueOf(parallelism));

        job.submit(configuration, "sessions").getJobExecutionResult().get(1, TimeUnit.MINUTES);

        List<String> after = KeptJob.recorded();
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(all).containsExactlyInAnyOrderElementsOf(undisturbed);
        assertThat(before).as("before the savepoint").hasSizeGreaterThan(20);
        // The watermark had come so far, so earlier rows were in the savepoint.
        Instant clock = before.stream()
                .map(line -> time(line, 1))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(after.stream().filter(line -> !time(line, 0).isAfter(clock)))
                .as("from sessions that were open in the savepoint")
                .hasSizeGreaterThan(1);
        assertThat(after.stream().filter(line -> time(line, 0).isAfter(clock)))
                .as("from sessions that opened later")
                .hasSizeGreaterThan(10);
        assertThat(undisturbed)
                .anyMatch(line -> line.contains("max_duration"))
                .anyMatch(line -> line.contains("timeout"));
    }

    private static List<String> undisturbed(KeptJob job) throws Exception {
        if (!UNDISTURBED.containsKey(job)) {
            job.submit(new Configuration(), "sessions").getJobExecutionResult().get(1, TimeUnit.MINUTES);
            UNDISTURBED.put(job, KeptJob.recorded());
        }
        return UNDISTURBED.get(job);
    }

    /** A line begins with the time of the row, or of the first row of the session, and then has the session's end. */
    private static Instant time(String line, int field) {
        return Instant.parse(line.substring(1).split(", ")[field]);
    }
}
