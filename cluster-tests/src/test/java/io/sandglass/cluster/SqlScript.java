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
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A checkout's {@code ./sql}, run as a user does, from a folder that takes the scripts and what they print. */
final class SqlScript {

    /** Long enough to build both jars on the way. */
    private static final int LIMIT_MINUTES = 5;

    private final Path script;
    private final Path folder;
    private final int port;
    private int runs;

    SqlScript(Checkout checkout, Path folder, int port) {
        this.script = checkout.root.resolve("sql");
        this.folder = folder;
        this.port = port;
    }

    /**
     * Runs statements and gives back what was printed.
     *
     * @param options other than {@code -f} and {@code -hist}
     */
    String run(String statements, String... options) throws IOException, InterruptedException {
        String name = "script-" + ++runs;
        Path out = folder.resolve(name + ".out");
        Files.writeString(folder.resolve(name + ".sql"), statements);
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(options));
        command.addAll(
                List.of("-f", name + ".sql", "-hist", folder.resolve("history").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(out.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        builder.environment().put("SANDGLASS_PORT", Integer.toString(port));
        Process process = builder.start();
        boolean ended = false;
        try {
            ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(out);
        if (!ended || process.exitValue() != 0 || printed.contains("[ERROR]")) {
            throw new AssertionError(String.join(" ", command)
                    + (ended ? " ended with " + process.exitValue() : " ran more than " + LIMIT_MINUTES + " minutes")
                    + ":\n" + printed);
        }
        return printed;
    }
}
