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
package io.sandglass.faker.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The catalogue of all calls that an expression can make. */
public final class ExpressionReference {

    /** The name of the resource, in the package of this class. */
    static final String FILE = "expressions.tsv";

    private ExpressionReference() {}

    /** Reads all entries, ordered by provider and method. */
    public static List<ReferenceEntry> read() {
        URL file = ExpressionReference.class.getResource(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing: the build step that writes it did not run");
        }
        try {
            URLConnection connection = file.openConnection();
            // If jars were cached, closing one class loader would close the jar for all of its readers.
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(ReferenceLine::parse)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
