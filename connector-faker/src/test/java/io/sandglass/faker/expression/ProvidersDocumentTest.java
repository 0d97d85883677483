package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import org.junit.jupiter.api.Test;

/** The list of providers that error messages send users to. */
class ProvidersDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/expressions.md");
    private static final String BEGIN =
            "<!-- The rest is generated; ProvidersDocumentTest compares it with Datafaker. -->\n";

    @Test
    void isWhatDatafakerHas() throws IOException {
        String document = Files.readString(DOCUMENT);
        String listed = document.substring(document.indexOf(BEGIN) + BEGIN.length());
        String expected = "\n"
                + Arrays.stream(Faker.class.getMethods())
                        .filter(method -> method.getParameterCount() == 0
                                && AbstractProvider.class.isAssignableFrom(method.getReturnType()))
                        .sorted(Comparator.comparing(Method::getName))
                        .map(provider -> "- **" + provider.getName() + "**: " + methods(provider.getReturnType()))
                        .distinct()
                        .collect(Collectors.joining("\n"))
                + "\n";
        Path generated = Path.of("target/providers.md");
        Files.writeString(generated, expected);

        assertThat(listed)
                .as("the end of %s; what belongs there is in %s", DOCUMENT, generated)
                .isEqualTo(expected);
    }

    private static String methods(Class<?> provider) {
        return ProviderCalls.callableMethods(provider)
                .filter(Arguments::takesTexts)
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
