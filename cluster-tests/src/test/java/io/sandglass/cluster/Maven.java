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

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maven in a process of its own, run in a folder as a user does. */
final class Maven {

    private Maven() {}

    /**
     * Runs Maven and returns what it printed.
     *
     * @param folder the folder of the project
     * @param log the file that takes the output
     * @param environment variables of the process, in addition to those of this process
     * @throws AssertionError if the build fails
     */
    static String run(Path folder, Path log, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        ProcessBuilder build = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        build.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        build.environment().putAll(environment);
        int exitCode = build.start().waitFor();
        if (exitCode != 0) {
            throw new AssertionError("Maven's exit code is " + exitCode + "; its log is " + log);
        }
        return Files.readString(log);
    }
}
