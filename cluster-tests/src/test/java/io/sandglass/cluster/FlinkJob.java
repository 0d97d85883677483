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
package io.sandglass.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** A submitted job, as the REST API shows it. */
record FlinkJob(String id, int parallelism, FlinkRest rest) {

    static final Set<String> ENDED = Set.of("FINISHED", "FAILED", "CANCELED");

    String state() throws IOException, InterruptedException {
        return job().path("state").asText();
    }

    private JsonNode job() throws IOException, InterruptedException {
        return rest.get("/jobs/" + id);
    }

    /** Every task of every operator runs. */
    boolean runsInFull() throws IOException, InterruptedException {
        JsonNode job = job();
        failIfEnded(job);
        for (JsonNode vertex : job.path("vertices")) {
            if (vertex.path("tasks").path("RUNNING").asInt()
                    != vertex.path("parallelism").asInt()) {
                return false;
            }
        }
        return job.path("vertices").size() > 0;
    }

    /** Waiting for what an ended job should do would be waiting for the deadline. */
    private void failIfEnded(JsonNode job) {
        String state = job.path("state").asText();
        if (ENDED.contains(state)) {
            throw new AssertionError("The job is " + state
                    + " before its time. If it is FINISHED, it has too few rows for" + " this machine.");
        }
    }

    /** How many times a checkpoint or savepoint was restored. */
    int restores() throws IOException, InterruptedException {
        return checkpoints().path("counts").path("restored").asInt();
    }

    /** The job's own last one that was completed has a larger number than what was restored last. */
    boolean hasNewCheckpoint() throws IOException, InterruptedException {
        JsonNode latest = checkpoints().path("latest");
        return latest.path("completed").path("id").asLong(-1)
                > latest.path("restored").path("id").asLong(-1);
    }

    /** Where the state came from that was restored last; empty if none was. */
    String restoredFrom() throws IOException, InterruptedException {
        return checkpoints()
                .path("latest")
                .path("restored")
                .path("external_path")
                .asText("");
    }

    private JsonNode checkpoints() throws IOException, InterruptedException {
        return rest.get("/jobs/" + id + "/checkpoints");
    }

    /** Does not wait for it. */
    void triggerCheckpoint() throws IOException, InterruptedException {
        rest.post("/jobs/" + id + "/checkpoints", "{\"checkpointType\": \"FULL\"}");
    }

    /** Asks the job to stop with a savepoint, and gives back a request to be looked up by {@link #savepoint}. */
    String stopWithSavepoint(Path folder, String format) throws IOException, InterruptedException {
        return rest.post(
                        "/jobs/" + id + "/stop",
                        "{\"drain\": false, \"targetDirectory\": \"%s\", \"formatType\": \"%s\"}"
                                .formatted(folder.toUri(), format))
                .path("request-id")
                .asText();
    }

    /** Where the savepoint is; empty while it is being made. */
    String savepoint(String request) throws IOException, InterruptedException {
        JsonNode operation = rest.get("/jobs/" + id + "/savepoints/" + request).path("operation");
        if (operation.has("failure-cause")) {
            throw new AssertionError("The savepoint failed: " + operation);
        }
        return operation.path("location").asText("");
    }
}
