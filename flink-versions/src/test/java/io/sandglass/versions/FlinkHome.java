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
package io.sandglass.versions;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An assembled Flink of one version, with both jars in {@code lib/}. */
record FlinkHome(String version, Path folder) {

    /** Where Maven runs the tests of this module. */
    static final Path MODULE = Path.of("").toAbsolutePath();

    static final Path CHECKOUT = MODULE.getParent();

    private static final Pattern VERSION = Pattern.compile("<flink\\.version>(.*)</flink\\.version>");
    private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String JVM_FLAGS = "env.java.opts.all: ";

    /** One for each folder of this module that has a pom, by version, and behind them the one that {@code ./sql} starts. */
    static List<FlinkHome> all() throws IOException {
        List<FlinkHome> homes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(MODULE)) {
            for (Path folder : folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList()) {
                homes.add(of(folder.resolve("pom.xml"), folder));
            }
        }
        homes.add(of(CHECKOUT.resolve("pom.xml"), CHECKOUT.resolve("flink-home")));
        return homes;
    }

    private static FlinkHome of(Path pom, Path module) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(pom));
        if (!version.find()) {
            throw new IllegalStateException(pom + " has no flink.version");
        }
        return new FlinkHome(version.group(1), module.resolve("target/flink-" + version.group(1)));
    }

    /** 2.2 of 2.2.0. */
    String minorVersion() {
        return version.substring(0, version.lastIndexOf('.'));
    }

    /** Runs a script in the SQL client, in a folder of its own, and returns the lines that it prints, without colors. */
    List<String> run(Path script, Path workingFolder) throws IOException, InterruptedException {
        Path out = workingFolder.resolve("out");
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home", "") + "/bin/java"));
        command.addAll(jvmFlags());
        command.addAll(List.of(
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dorg.jline.terminal.dumb=true",
                "-Dlog.file=" + workingFolder.resolve("log"),
                "-Dlog4j.configurationFile=" + folder.resolve("conf/log4j.properties"),
                "-classpath",
                folder.resolve("lib/*") + File.pathSeparator + folder.resolve("opt/*"),
                "org.apache.flink.table.client.SqlClient",
                "-f",
                script.toString(),
                "-hist",
                workingFolder.resolve("history").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("FLINK_CONF_DIR", folder.resolve("conf").toString());
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError(
                    "Flink " + version + " did not end within five minutes; it printed:\n" + Files.readString(out));
        }
        return COLORS.matcher(Files.readString(out)).replaceAll("").lines().toList();
    }

    private List<String> jvmFlags() throws IOException {
        return Files.readAllLines(folder.resolve("conf/config.yaml")).stream()
                .filter(line -> line.startsWith(JVM_FLAGS))
                .flatMap(line -> Stream.of(line.substring(JVM_FLAGS.length()).split(" ", -1)))
                .toList();
    }
}
