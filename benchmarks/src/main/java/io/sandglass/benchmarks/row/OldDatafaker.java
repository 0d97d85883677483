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
package io.sandglass.benchmarks.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code new Faker()} of Datafaker 1.6.0, which the old connector had. The library is not on the class path, as it has the names
 * of the connector's own version, but under a class loader of its own.
 */
final class OldDatafaker {

    /** Where the build puts it and what it needs, seen from the module's folder. */
    private static final Path LIBRARY = Path.of("target/old-datafaker");

    /** One for all, so that code which the JVM has compiled for one job is there for the next. */
    private static @Nullable Class<?> fakerType;

    private final MethodHandle expression;

    /**
     * Makes a faker.
     *
     * @throws IllegalStateException if the build has not put the library where it belongs
     */
    OldDatafaker() {
        try {
            Class<?> type = fakerType();
            expression = MethodHandles.publicLookup()
                    .findVirtual(type, "expression", MethodType.methodType(String.class, String.class))
                    .bindTo(type.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what lies in " + LIBRARY.toAbsolutePath() + " is not Datafaker 1.6.0", e);
        }
    }

    /**
     * Evaluates an expression.
     *
     * @throws RuntimeException the library's own, if it cannot
     */
    String expression(String text) {
        try {
            return (String) expression.invokeExact(text);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Datafaker threw a checked exception at " + text, e);
        }
    }

    private static synchronized Class<?> fakerType() throws ClassNotFoundException {
        if (fakerType == null) {
            // Never closed: it loads classes as long as the JVM makes rows.
            ClassLoader classLoader = new URLClassLoader("old-datafaker", jars(), ClassLoader.getPlatformClassLoader());
            fakerType = classLoader.loadClass("net.datafaker.Faker");
        }
        return fakerType;
    }

    private static URL[] jars() {
        if (!Files.isDirectory(LIBRARY)) {
            throw new IllegalStateException("There is no " + LIBRARY.toAbsolutePath()
                    + ". Fill it with 'mvn generate-resources -pl benchmarks' and run in the folder of the module.");
        }
        try (Stream<Path> files = Files.list(LIBRARY)) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.sorted().toList()) {
                jars.add(jar.toUri().toURL());
            }
            return jars.toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
