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
import java.util.StringJoiner;

/** What a wait that failed reports of the cluster: states of tasks, slots, and the last failures of jobs that have not ended. */
record ClusterReport(FlinkRest rest) {

    private static final int FAILURE_LENGTH = 1_500;

    /** Several lines, each of which has a line break at its end. A part that the JobManager does not give has the reason. */
    String text() {
        return section("jobs", this::jobs)
                + section("TaskManagers", this::taskManagers)
                + section("last failures", this::failures);
    }

    private static String section(String title, Part part) {
        String text;
        try {
            text = part.text();
        } catch (IOException e) {
            text = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            text = e.toString();
        }
        return "---- " + title + ": " + text + "\n";
    }

    @FunctionalInterface
    private interface Part {
        String text() throws IOException, InterruptedException;
    }

    private String jobs() throws IOException, InterruptedException {
        StringJoiner all = new StringJoiner("; ");
        for (JsonNode job : rest.get("/jobs/overview").path("jobs")) {
            all.add(job.path("jid").asText() + " " + job.path("state").asText() + " " + job.path("tasks"));
        }
        return all.toString();
    }

    private String taskManagers() throws IOException, InterruptedException {
        StringJoiner all = new StringJoiner("; ");
        for (JsonNode taskManager : rest.get("/taskmanagers").path("taskmanagers")) {
            all.add("%s has %d of %d slots free, last heard of at %d"
                    .formatted(
                            taskManager.path("id").asText(),
                            taskManager.path("freeSlots").asInt(),
                            taskManager.path("slotsNumber").asInt(),
                            taskManager.path("timeSinceLastHeartbeat").asLong()));
        }
        return all.toString();
    }

    private String failures() throws IOException, InterruptedException {
        StringJoiner all = new StringJoiner("\n");
        for (JsonNode job : rest.get("/jobs/overview").path("jobs")) {
            if (!FlinkJob.ENDED.contains(job.path("state").asText())) {
                String failure = rest.get("/jobs/" + job.path("jid").asText() + "/exceptions?maxExceptions=1")
                        .path("exceptionHistory")
                        .path("entries")
                        .path(0)
                        .toString();
                all.add(failure.substring(0, Math.min(FAILURE_LENGTH, failure.length())));
            }
        }
        return all.toString();
    }
}
