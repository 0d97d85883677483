package io.sandglass.examples;

import java.nio.file.Path;

/** Where things are in this checkout; Maven runs the tests of a module in the module's folder. */
final class Checkout {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Checkout() {}

    static Path flinkHome() {
        return ROOT.resolve("flink-home/target/flink-" + flinkVersion());
    }

    static String flinkVersion() {
        return System.getProperty("flink.version", "");
    }
}
