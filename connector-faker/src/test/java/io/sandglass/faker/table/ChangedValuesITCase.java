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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sandglass.testing.KeptJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A savepoint of a build whose values have another generation is only restored by a table with the option for it. The savepoint
 * was taken by this build with 1,000,000,000 for the generation, so the values are the same in truth.
 */
@ResourceLock(KeptJob.LOCK)
class ChangedValuesITCase {

    @RegisterExtension
    private static final MiniClusterExtension CLUSTER = FakerCluster.create();

    private static final Path SAVEPOINT = Path.of("src/test/resources/other-values/generation-1000000000/changes");

    @TempDir
    private Path folder;

    @Test
    void refusesStateOfAnotherGenerationOfValues() {
        assertThatThrownBy(() ->
                        restore(new KeptJob(SAVEPOINT)).getJobExecutionResult().get(1, TimeUnit.MINUTES))
                .rootCause()
                .hasMessage(
                        "default_catalog.default_database.accounts: the state was written by a build that generates other"
                                + " values (generation 1000000000) than this build (generation 1). After a restore, rows"
                                + " would differ from those of an uninterrupted job, and a retract changelog would retract rows"
                                + " that it never emitted. Restore the state with the build that wrote it, start the job"
                                + " without the state, or set the table's option 'scan.restore.accept-changed-values' to"
                                + " 'true'.");
    }

    /** Taken by an earlier build, whose sessions had other values. */
    @Test
    void refusesStateOfTheFormerValuesOfSessions() {
        Path former = Path.of("src/test/resources/other-values/sessions-before-generation-2/scan");

        assertThatThrownBy(() ->
                        restore(new KeptJob(former)).getJobExecutionResult().get(1, TimeUnit.MINUTES))
                .rootCause()
                .hasMessageStartingWith("default_catalog.default_database.visits: the state was written by a build that"
                        + " generates other values (generation ")
                .hasMessageContaining(") than this build (generation 2).");
    }

    @Test
    void acceptsStateOfAnotherGenerationWithTheOptionThatTheMessageNames() throws Exception {
        String sql = Files.readString(SAVEPOINT.resolve("job.sql"));
        Files.writeString(
                folder.resolve("job.sql"),
                sql.replace("'seed' = '7',", "'seed' = '7', 'scan.restore.accept-changed-values' = 'true',"));
        Files.copy(SAVEPOINT.resolve("_metadata"), folder.resolve("_metadata"));
        KeptJob job = new KeptJob(folder);
        job.submit(new Configuration()).getJobExecutionResult().get(1, TimeUnit.MINUTES);
        List<String> undisturbed = KeptJob.recorded();

        restore(job).getJobExecutionResult().get(1, TimeUnit.MINUTES);

        List<String> all = new ArrayList<>(Files.readAllLines(SAVEPOINT.resolve("before.txt")));
        all.addAll(KeptJob.recorded());
        assertThat(all).containsExactlyInAnyOrderElementsOf(undisturbed);
    }

    private static JobClient restore(KeptJob job) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString(
                "execution.state-recovery.path", job.folder().toUri().toString());
        // Which a job that can't be restored doesn't use.
        configuration.setString("restart-strategy.type", "fixed-delay");
        configuration.setString("restart-strategy.fixed-delay.attempts", "1000000");
        return job.submit(configuration);
    }
}
