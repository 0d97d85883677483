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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.KeptJob;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams go on from the savepoints that earlier versions took with the very rows that had not come yet. */
@ResourceLock(KeptJob.LOCK)
class SavepointCompatibilityITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final Map<KeptJob, List<String>> UNDISTURBED = new HashMap<>();

    static Stream<Arguments> restores() {
        return KeptJob.all().stream().flatMap(job -> Stream.of(Arguments.of(job, 1), Arguments.of(job, 3)));
    }

    @Test
    void savepointsOfAllKindsAreKept() {
        assertThat(KeptJob.all().stream().map(KeptJob::toString))
                .contains("0.1.0/changes", "0.1.0/clock", "0.1.0/scan");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("restores")
    void aStreamGoesOn(KeptJob job, int parallelism) throws Exception {
        List<String> before = Files.readAllLines(job.recordedBefore());
        List<String> undisturbed = undisturbed(job);
        Configuration configuration = new Configuration();
        configuration.setString(
                "execution.state-recovery.path", job.folder().toUri().toString());
        configuration.setString("parallelism.default", String.valueOf(parallelism));

        job.submit(configuration).getJobExecutionResult().get(1, TimeUnit.MINUTES);

        List<String> after = KeptJob.recorded();
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(all).containsExactlyInAnyOrderElementsOf(undisturbed);
        assertThat(rowsOfLanes(before))
                .as("steps of the lanes in the savepoint")
                .hasSizeGreaterThan(1);
        assertThat(after).as("after the savepoint").hasSizeGreaterThan(100);
    }

    private static List<String> undisturbed(KeptJob job) throws Exception {
        if (!UNDISTURBED.containsKey(job)) {
            job.submit(new Configuration()).getJobExecutionResult().get(1, TimeUnit.MINUTES);
            UNDISTURBED.put(job, KeptJob.recorded());
        }
        return UNDISTURBED.get(job);
    }

    /** How many rows lanes had given; a line begins with the index of its row. */
    private static Set<Long> rowsOfLanes(List<String> before) {
        return Set.copyOf(before.stream()
                .map(line -> Long.parseLong(line.substring(1, line.indexOf(','))))
                .distinct()
                .collect(Collectors.groupingBy(index -> index % 128, Collectors.counting()))
                .values());
    }
}
