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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A module that is released. Paths are relative to the root of a checkout. */
enum Product {
    CONNECTOR("connector-faker", "flink-sql-connector-faker"),
    SESSION_FUNCTIONS("session-udfs", "flink-session-udfs");

    static final String VERSION = System.getProperty("sandglass.version", "");

    /** Whether this build has the profile "release", which adds the jars of sources and of Javadoc. */
    private static final boolean IS_RELEASE = Boolean.getBoolean("release");

    final String module;
    final String artifactId;

    Product(String module, String artifactId) {
        this.module = module;
        this.artifactId = artifactId;
    }

    /** The files that this build makes and Maven publishes. */
    List<Path> publishedFiles() {
        return IS_RELEASE
                ? List.of(jar(), publishedPom(), bom(), sourcesJar(), javadocJar())
                : List.of(jar(), publishedPom(), bom());
    }

    Path jar() {
        return jar("");
    }

    Path sourcesJar() {
        return jar("-sources");
    }

    Path javadocJar() {
        return jar("-javadoc");
    }

    private Path jar(String classifier) {
        return Path.of(module, "target", artifactId + "-" + VERSION + classifier + ".jar");
    }

    /** The POM that Maven publishes instead of {@code pom.xml}. */
    Path publishedPom() {
        return Path.of(module, ".flattened-pom.xml");
    }

    /** The list of the libraries inside the jar. */
    private Path bom() {
        return Path.of(module, "target", "bom.json");
    }

    static Stream<String> artifactIds() {
        return Stream.of(values()).map(product -> product.artifactId);
    }

    static List<String> modules() {
        return Stream.of(values()).map(product -> product.module).toList();
    }

    /** Options that let another build make the same jars as this one. */
    static List<String> buildOptions() {
        return IS_RELEASE ? List.of("-Prelease", "-Dgpg.skip") : List.of();
    }
}
