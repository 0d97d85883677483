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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedPomTest {

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>io.sandglass</groupId>
              <artifactId>jar</artifactId>
              <version>1.0-SNAPSHOT</version>
              <name>A jar</name>
              <description>What it does</description>
              <url>https://example.org</url>
              <licenses>
                <license>
                  <name>Apache-2.0</name>
                  <url>https://example.org/license</url>
                </license>
              </licenses>
              <developers>
                <developer>
                  <name>Maintainers</name>
                  <organization>Example</organization>
                  <organizationUrl>https://example.org</organizationUrl>
                </developer>
              </developers>
              <scm>
                <connection>scm:git:https://example.org/jar.git</connection>
                <developerConnection>scm:git:https://example.org/jar.git</developerConnection>
                <url>https://example.org/jar</url>
              </scm>
              <dependencies>
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>other</artifactId>
                  <version>2.0</version>
                  <scope>provided</scope>
                </dependency>
                <dependency>
                  <groupId>io.sandglass</groupId>
                  <artifactId>own</artifactId>
                  <version>1.0-SNAPSHOT</version>
                </dependency>
              </dependencies>
            </project>
            """;

    @Test
    void acceptsACompletePom() throws IOException {
        assertThat(PublishedPom.parse(POM).violations("jar")).isEmpty();
    }

    @Test
    void listsDependenciesWithTheirScopes() throws IOException {
        assertThat(PublishedPom.parse(POM).dependencies())
                .containsExactly("org.example:other:provided", "io.sandglass:own:compile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "url", "licenses", "developers", "scm"})
    void refusesAPomWithout(String element) throws IOException {
        String pom = POM.replaceFirst("(?s)\n  <" + element + ">.*?\n?(  )?</" + element + ">", "");
        assertThat(pom).isNotEqualTo(POM);

        assertThat(PublishedPom.parse(pom).violations("jar")).isNotEmpty().allSatisfy(violation -> assertThat(violation)
                .startsWith(element)
                .endsWith(" is missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <groupId>io.sandglass</groupId>   | <groupId>org.example</groupId>       | the coordinates are not io.sandglass:jar
            <artifactId>jar</artifactId>      | <artifactId>jars</artifactId>        | the coordinates are not io.sandglass:jar
            <name>A jar</name>                | <name>${project.artifactId}</name>   | a property is not resolved: ${project.artifactId}</name>
            <name>A jar</name>                | <name> </name>                       | name is missing
            <name>A jar</name>                | <name>A jar</name><parent/>          | parent is not allowed
            <name>A jar</name>                | <name>A jar</name><repositories/>    | repositories is not allowed
            <version>2.0</version>            | <version>2.0-SNAPSHOT</version>      | org.example:other is a snapshot
            <version>2.0</version>            | <version/>                           | org.example:other has no version
            """)
    void refusesSlip(String right, String wrong, String message) throws IOException {
        assertThat(POM).contains(right);

        assertThat(PublishedPom.parse(POM.replace(right, wrong)).violations("jar"))
                .contains(message);
    }
}
