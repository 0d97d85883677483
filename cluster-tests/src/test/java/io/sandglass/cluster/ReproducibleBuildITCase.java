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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two builds give the same bytes: this one, and one of a copy in another place, time zone, language and time. */
class ReproducibleBuildITCase {
    private static final Path FOLDER = Path.of("target/another build").toAbsolutePath();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void twoBuildsGiveTheSameFiles() throws Exception {
        Folders.delete(FOLDER);
        Checkout copy = Checkout.copySourcesTo(FOLDER.resolve("checkout"));
        List<String> arguments = new ArrayList<>(List.of(
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "-pl",
                String.join(",", Product.modules()),
                "package"));
        arguments.addAll(Product.buildOptions());
        Maven.run(
                copy.root,
                FOLDER.resolve("build.log"),
                Map.of(
                        "TZ",
                        "Pacific/Chatham",
                        "MAVEN_OPTS",
                        "-Duser.timezone=Pacific/Chatham -Duser.language=de -Duser.country=DE"),
                arguments.toArray(String[]::new));
        for (Product product : Product.values()) {
            assertThat(product.publishedFiles()).allSatisfy(file -> assertThat(copy.root.resolve(file))
                    .hasSameBinaryContentAs(Checkout.original(file)));
        }
    }
}
