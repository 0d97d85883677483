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
package io.sandglass.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.core.testutils.CommonTestUtils;

/**
 * Takes the savepoints of {@link KeptJob}s that have none yet: each job runs to the end once, and then again until half of what
 * comes out of it has come. So a release copies the {@code job.sql} files of the last one into folders of its own, and runs this.
 *
 * <p>Arguments: the folder, and the Flink modules that the jobs load.
 */
public final class TakeSavepoints {

    private TakeSavepoints() {}

    public static void main(String[] args) throws Exception {
        String[] modules = Arrays.copyOfRange(args, 1, args.length);
        for (KeptJob job : KeptJob.in(Path.of(args[0]))) {
            if (!job.isTaken()) {
                take(job, modules);
                System.out.printf(
                        "%s: %,d bytes, %d lines before%n",
                        job,
                        Files.size(job.savepoint()),
                        Files.readAllLines(job.recordedBefore()).size());
            }
        }
    }

    private static void take(KeptJob job, String... modules) throws Exception {
        job.submit(new Configuration(), modules).getJobExecutionResult().get(1, TimeUnit.MINUTES);
        int half = KeptJob.recorded().size() / 2;
        Configuration configuration = new Configuration();
        configuration.setString("execution.checkpointing.data-inline-threshold", "1 mb");
        JobClient client = job.submit(configuration, modules);
        CommonTestUtils.waitUtil(
                () -> KeptJob.recorded().size() >= half, Duration.ofMinutes(1), "less than half has come out");
        Path folder = Files.createTempDirectory("savepoints");
        String savepoint = client.stopWithSavepoint(false, folder.toString(), SavepointFormatType.CANONICAL)
                .get(1, TimeUnit.MINUTES);
        Files.move(onlyFile(Path.of(URI.create(savepoint))), job.savepoint());
        List<String> before = KeptJob.recorded().stream().sorted().toList();
        Files.write(job.recordedBefore(), before);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            if (all.size() != 1) {
                throw new IllegalStateException(
                        "A savepoint that is to be kept must be small enough for one file: " + all);
            }
            return all.get(0);
        }
    }
}
