package io.sandglass.session;

import io.sandglass.testing.SourceSizes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Classes and packages stay small enough to be read at once. */
class SourceSizeTest {

    @Test
    void classesAndPackagesAreSmall() throws IOException {
        SourceSizes.ofModule().check();
    }
}
