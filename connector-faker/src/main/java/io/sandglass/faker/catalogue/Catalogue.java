package io.sandglass.faker.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that an expression can call. */
public final class Catalogue {

    /** Beside this class. */
    static final String FILE = "expressions.tsv";

    private Catalogue() {}

    /** Reads all entries, by provider and method. */
    public static List<CatalogueEntry> read() {
        URL file = Catalogue.class.getResource(FILE);
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
                        .map(CatalogueLine::parse)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
