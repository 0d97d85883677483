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

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JobManager or TaskManager: a process, the command that made it, and its log. */
record ClusterProcess(String name, ProcessHandle handle, List<String> command, Path log) {

    private static final Duration END_LIMIT = Duration.ofSeconds(60);
    private static final String LOG_ARGUMENT = "-Dlog.file=";
    private static final String ID_ARGUMENT = "-Dtaskmanager.resource-id=";
    private static final int LOG_LINES = 25;
    private static final Pattern TIME = Pattern.compile("^[-0-9]{10} [:,0-9]{12}");

    /** One that {@code ./sql} has started. */
    static ClusterProcess of(String name, ProcessHandle handle) {
        List<String> command = new ArrayList<>();
        handle.info().command().ifPresent(command::add);
        handle.info().arguments().ifPresent(arguments -> command.addAll(List.of(arguments)));
        Path log = command.stream()
                .filter(argument -> argument.startsWith(LOG_ARGUMENT))
                .map(argument -> Path.of(argument.substring(LOG_ARGUMENT.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The system does not tell the arguments of the " + name + ": " + handle.info()));
        return new ClusterProcess(name, handle, List.copyOf(command), log);
    }

    /** Starts another one by the same command, but for a log and a name of its own. */
    ClusterProcess another(int number, Checkout checkout) throws IOException {
        String newName = name + "-" + number;
        Path newLog = log.resolveSibling(newName + ".log");
        List<String> newCommand = new ArrayList<>();
        for (String argument : command) {
            if (!argument.startsWith(ID_ARGUMENT)) {
                newCommand.add(argument.startsWith(LOG_ARGUMENT) ? LOG_ARGUMENT + newLog : argument);
            }
        }
        // Means nothing to a JobManager.
        newCommand.add(ID_ARGUMENT + newName);
        ProcessBuilder builder = new ProcessBuilder(newCommand)
                .directory(checkout.root.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.to(newLog.resolveSibling(newName + ".out").toFile()));
        builder.environment()
                .put("FLINK_CONF_DIR", checkout.home.resolve("conf").toString());
        return new ClusterProcess(name, builder.start().toHandle(), List.copyOf(newCommand), newLog);
    }

    /** What the REST API calls this TaskManager; that of {@code ./sql} has the name that the configuration gives. */
    String resourceId(String configured) {
        return command.stream()
                .filter(argument -> argument.startsWith(ID_ARGUMENT))
                .map(argument -> argument.substring(ID_ARGUMENT.length()))
                .findFirst()
                .orElse(configured);
    }

    /** A process that has ended may still be listed, without its program, until its parent asks for it. */
    boolean runs() {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        handle.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    void stop() throws InterruptedException {
        handle.destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        Await.until("the end of the " + name, END_LIMIT, () -> !runs(), this::logEnd);
    }

    String logEnd() {
        String title = "---- " + log + (runs() ? "\n" : ", of a process that has ended\n");
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
            List<String> different = withoutRepetitions(lines);
            return title
                    + String.join("\n", different.subList(Math.max(0, different.size() - LOG_LINES), different.size()))
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of lines that differ only in their time, keeps the last. */
    private static List<String> withoutRepetitions(List<String> lines) {
        Map<String, String> last = new LinkedHashMap<>();
        for (String line : lines) {
            String message = TIME.matcher(line).replaceFirst("");
            last.remove(message);
            last.put(message, line);
        }
        return List.copyOf(last.values());
    }
}
