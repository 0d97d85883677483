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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Maven Central requires of a release, except signatures: a build without a key has none. See
 * <a href="https://central.sonatype.org/publish/requirements/">the requirements</a>.
 */
@EnabledIfSystemProperty(named = "release", matches = "true")
class CentralRequirementsITCase {

    @ParameterizedTest
    @EnumSource
    void pomHasAllRequiredElements(Product product) throws IOException {
        assertThat(PublishedPom.read(Checkout.original(product.publishedPom())).violations(product.artifactId))
                .isEmpty();
    }

    /** Libraries inside the jar would come twice, and Flink's own must not come with it. */
    @ParameterizedTest
    @EnumSource
    void pomListsOnlyWhatFlinkProvides(Product product) throws IOException {
        assertThat(PublishedPom.read(Checkout.original(product.publishedPom())).dependencies())
                .containsExactlyInAnyOrder(
                        "org.apache.flink:flink-table-api-java-bridge:provided",
                        "org.apache.flink:flink-table-runtime:provided",
                        "org.apache.commons:commons-text:provided",
                        "org.jspecify:jspecify:provided");
    }

    @ParameterizedTest
    @EnumSource
    void sourcesJarHasTheSourceOfEachOwnClass(Product product) throws IOException {
        Set<String> sources = files(product.sourcesJar());
        Set<String> classes = files(product.jar()).stream()
                .filter(name -> name.startsWith("io/sandglass/") && !name.contains("/shaded/"))
                .filter(name -> name.endsWith(".class") && !name.contains("$"))
                .collect(Collectors.toSet());

        assertThat(classes).isNotEmpty().allSatisfy(name -> assertThat(sources)
                .contains(name.replaceFirst("class$", "java")));
    }

    @ParameterizedTest
    @EnumSource
    void javadocJarHasPages(Product product) throws IOException {
        assertThat(files(product.javadocJar()))
                .contains("index.html")
                .anyMatch(name -> name.startsWith("io/sandglass/") && name.endsWith("Function.html"));
    }

    @ParameterizedTest
    @EnumSource
    void jarsHaveTheLicense(Product product) throws IOException {
        for (Path jar : List.of(product.jar(), product.sourcesJar())) {
            assertThat(files(jar)).as(jar.toString()).contains("META-INF/LICENSE");
        }
    }

    private static Set<String> files(Path jar) throws IOException {
        try (JarFile file = new JarFile(Checkout.original(jar).toFile())) {
            return file.stream()
                    .filter(entry -> entry.getSize() > 0)
                    .map(ZipEntry::getName)
                    .collect(Collectors.toSet());
        }
    }
}
