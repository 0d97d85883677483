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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of this checkout with the Flink home that this build made: what {@code ./sql} needs to run, and to build both jars
 * anew. The checkout itself stays as it is.
 */
final class Checkout {

    /** Maven runs the tests of a module in the module's folder. */
    private static final Path ORIGINAL = Path.of("..").toAbsolutePath().normalize();

    /** One compiler has a code cache of 48 MB by default, which jobs fill. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

    private static final Pattern JVM_OPTIONS = Pattern.compile("(?m)^env\\.java\\.opts\\.all: .*$");
    private static final List<String> BUILT = List.of("connector-faker", "session-udfs", "flink-home");

    final Path root;
    final Path home;

    private Checkout(Path root) {
        this.root = root;
        this.home = root.resolve("flink-home/target/flink-" + System.getProperty("flink.version", ""));
    }

    /** @param root a folder that does not exist */
    static Checkout copyTo(Path root) throws IOException, InterruptedException {
        Checkout copy = copySourcesTo(root);
        for (String part : List.of("lib", "opt", "conf", ".built")) {
            copy.take(root.relativize(copy.home).resolve(part).toString());
        }
        return copy;
    }

    /** A copy without anything built, and without tests. */
    static Checkout copySourcesTo(Path root) throws IOException, InterruptedException {
        Checkout copy = new Checkout(root);
        for (String file : List.of(".mvn", "LICENSE", "pom.xml", "sql")) {
            copy.take(file);
        }
        try (Stream<Path> modules = Files.list(ORIGINAL)) {
            // Maven asks for all modules, also where it builds some.
            for (Path module : modules.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList()) {
                copy.take(module.getFileName() + "/pom.xml");
            }
        }
        for (String module : BUILT) {
            copy.take(module + "/src/main");
        }
        return copy;
    }

    /** Copies an example project, without what a build in its folder has left. */
    static Path copyExampleTo(Path folder, String name) throws IOException, InterruptedException {
        Checkout copy = new Checkout(folder);
        for (String part : List.of("pom.xml", "src")) {
            copy.take("examples/" + name + "/" + part);
        }
        return folder.resolve("examples").resolve(name);
    }

    /** With its times: {@code ./sql} builds what is older than its sources. */
    private void take(String name) throws IOException, InterruptedException {
        Path from = ORIGINAL.resolve(name);
        Path to = root.resolve(name);
        if (!Files.exists(from)) {
            throw new IllegalStateException("There is no " + from + ". Build the modules " + BUILT + " first.");
        }
        Files.createDirectories(to.getParent());
        Process copying = new ProcessBuilder("cp", "-Rp", from.toString(), to.toString())
                .inheritIO()
                .start();
        if (copying.waitFor() != 0) {
            throw new IOException("Copying " + from + " to " + to + " failed.");
        }
    }

    /**
     * Adds lines to the configuration, and to that which the home will have when it is built anew. Leaves each JVM
     * with one compiler: most JVMs run for seconds, and then start in half the time.
     */
    void configure(String lines) throws IOException {
        for (Path conf : List.of(home.resolve("conf"), root.resolve("flink-home/src/main/conf"))) {
            Path file = conf.resolve("config.yaml");
            var times = Files.getLastModifiedTime(file);
            String text = Files.readString(file);
            Files.writeString(file, JVM_OPTIONS.matcher(text).replaceFirst("$0 " + ONE_COMPILER) + "\n" + lines);
            Files.setLastModifiedTime(file, times);
        }
    }

    /**
     * Becomes another version of the project, built at another time. The next {@code ./sql} sees sources that are newer than
     * the home and builds it.
     */
    void becomeAnotherVersion() throws IOException {
        Path pom = root.resolve("pom.xml");
        String text = Files.readString(pom);
        Files.writeString(
                pom,
                text.replace("<revision>" + Product.VERSION + "<", "<revision>" + Product.VERSION + "-rebuilt<")
                        .replaceFirst(
                                "<project.build.outputTimestamp>.*?<",
                                "<project.build.outputTimestamp>2030-01-01T00:00:00Z<"));
    }

    /** Names of this project's jars in {@code lib/}, sorted. */
    List<String> jars() throws IOException {
        try (Stream<Path> lib = Files.list(home.resolve("lib"))) {
            return lib.map(jar -> jar.getFileName().toString())
                    .filter(name -> Product.artifactIds().anyMatch(name::startsWith))
                    .sorted()
                    .toList();
        }
    }

    /** A file of the checkout that this build runs in. */
    static Path original(Path file) {
        return ORIGINAL.resolve(file);
    }

    /** What {@link #jars} gives before or after {@link #becomeAnotherVersion}. */
    static List<String> jarsOfVersion(String suffix) {
        return Product.artifactIds()
                .map(artifactId -> artifactId + "-" + Product.VERSION + suffix + ".jar")
                .sorted()
                .toList();
    }
}
