package io.sandglass.faker.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that an expression can call. */
public final class ExpressionReference {

    /** Beside this class. */
    static final String FILE = "expressions.tsv";

    private ExpressionReference() {}

    /** Reads all entries, by provider and method. */
    public static List<ReferenceEntry> read() {
        URL file = ExpressionReference.class.getResource(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing: the build step that writes it did not run");
        }
        try {
            URLConnection connection = file.openConnection();
            // A cached jar would be closed for all of its readers when one class loader is.
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
