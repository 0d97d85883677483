package io.sandglass.faker.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the documentation shows of the catalogue: an example, and the providers that error messages send users to. */
class ProvidersDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/expressions.md");
    private static final String BEGIN =
            "<!-- The rest is generated; ProvidersDocumentTest compares it with the catalogue. -->\n";

    @Test
    void exampleOfAQueryShowsItsRows() throws IOException {
        String rows = Catalogue.read().stream()
                .filter(entry ->
                        entry.provider().equals("internet") && entry.example().endsWith(".com"))
                .map(entry -> String.format("| %39s | %22s |\n", entry.expression(), entry.example()))
                .collect(joining());

        assertThat(Files.readString(DOCUMENT))
                .contains(
                        """
                        +-----------------------------------------+------------------------+
                        |                              expression |                example |
                        +-----------------------------------------+------------------------+
                        %s+-----------------------------------------+------------------------+
                        """
                                .formatted(rows));
    }

    @Test
    void isWhatTheCatalogueHas() throws IOException {
        String document = Files.readString(DOCUMENT);
        String listed = document.substring(document.indexOf(BEGIN) + BEGIN.length());
        Map<String, TreeSet<String>> methods = Catalogue.read().stream()
                .filter(entry -> !entry.provider().isEmpty())
                .collect(groupingBy(
                        CatalogueEntry::provider,
                        TreeMap::new,
                        mapping(CatalogueEntry::method, toCollection(TreeSet::new))));
        String expected = methods.entrySet().stream()
                .map(provider -> "- **" + provider.getKey() + "**: " + String.join(", ", provider.getValue()))
                .collect(joining("\n", "\n", "\n"));
        Path generated = Path.of("target/providers.md");
        Files.writeString(generated, expected);

        assertThat(listed)
                .as("the end of %s; what belongs there is in %s", DOCUMENT, generated)
                .isEqualTo(expected);
    }
}
