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
package io.sandglass.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The jar that users drop into lib/. */
class PackagedJarITCase {

    @Test
    void containsOnlyOwnClassesAndLicence() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("packaged.jar"))) {
            List<String> files = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .toList();
            assertThat(files)
                    .filteredOn(name -> !(name.startsWith("io/sandglass/session/") && name.endsWith(".class")))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/services/org.apache.flink.table.factories.Factory",
                            "META-INF/maven/io.sandglass/flink-session-udfs/pom.xml",
                            "META-INF/maven/io.sandglass/flink-session-udfs/pom.properties");
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0, January 2004");
            assertThat(text(jar, "META-INF/NOTICE")).contains("This jar contains no other libraries.");
            assertThat(text(jar, "META-INF/services/org.apache.flink.table.factories.Factory"))
                    .isEqualTo("io.sandglass.session.SessionModuleFactory\n");
        }
    }

    @Test
    void requiresNoLibraryOtherThanFlink() throws IOException {
        JsonNode bom =
                new ObjectMapper().readTree(Path.of(System.getProperty("bom")).toFile());

        assertThat(bom.at("/metadata/component/purl").asText())
                .startsWith("pkg:maven/io.sandglass/flink-session-udfs@");
        assertThat(bom.path("components")).isEmpty();
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
