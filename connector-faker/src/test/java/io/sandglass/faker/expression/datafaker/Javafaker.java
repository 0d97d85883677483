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
package io.sandglass.faker.expression.datafaker;

import io.sandglass.testing.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** javafaker 1.0.2, in English, under a class loader of its own: its data files have the names of Datafaker's. */
final class Javafaker implements AutoCloseable {

    /** Where the build puts javafaker and what it needs. */
    private static final Path LIBRARY = Path.of("target/javafaker");

    private final URLClassLoader classLoader;
    private final Class<?> type;
    private final Random random = new Random(TestRun.seed("javafaker.seed"));
    private final Object faker;
    private final Method expression;

    Javafaker() throws IOException, ReflectiveOperationException {
        List<URL> jars = new ArrayList<>();
        for (Path jar : jars()) {
            jars.add(jar.toUri().toURL());
        }
        classLoader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        type = classLoader.loadClass("com.github.javafaker.Faker");
        faker = type.getConstructor(Locale.class, Random.class).newInstance(Locale.ENGLISH, random);
        expression = type.getMethod("expression", String.class);
    }

    private static List<Path> jars() throws IOException {
        if (!Files.isDirectory(LIBRARY)) {
            throw new IllegalStateException("There is no " + LIBRARY.toAbsolutePath()
                    + ". Fill it with: mvn generate-test-resources -pl connector-faker");
        }
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.sorted().toList();
        }
    }

    /** Whether javafaker gives a value in so many tries; some expressions it evaluates for some draws only. */
    boolean evaluates(String source, int tries) throws IllegalAccessException {
        return !values(source, tries, 1).isEmpty();
    }

    /** The values that javafaker gives in so many tries, always the same. */
    List<String> values(String source, int tries) throws IllegalAccessException {
        return values(source, tries, tries);
    }

    /** It writes dates and numbers as the JVM's locale and zone have it, which are English and UTC meanwhile. */
    private List<String> values(String source, int tries, int wanted) throws IllegalAccessException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            random.setSeed(source.hashCode());
            List<String> values = new ArrayList<>();
            for (int i = 0; i < tries && values.size() < wanted; i++) {
                String value = value(source);
                // What it does not take for a call it leaves as it is.
                if (value != null && !value.contains("#{")) {
                    values.add(value);
                }
            }
            return values;
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Null if javafaker fails. */
    private String value(String source) throws IllegalAccessException {
        try {
            return (String) expression.invoke(faker, source);
        } catch (InvocationTargetException e) {
            return null;
        }
    }

    /** The methods that can be called without a provider. */
    List<Method> directives() {
        return methods(type)
                .filter(method -> method.getReturnType() == String.class)
                .toList();
    }

    /** The methods of each provider. Among the providers is the source of random numbers. */
    Map<String, List<Method>> providers() {
        Map<String, List<Method>> providers = new TreeMap<>();
        methods(type)
                .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != String.class)
                .forEach(method -> providers.put(
                        method.getName(), methods(method.getReturnType()).toList()));
        return providers;
    }

    /** Neither those of every object, such as its hash code, nor factories. */
    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge())
                .sorted(Comparator.comparing(Method::getName)
                        .thenComparing(method -> Arrays.toString(method.getParameterTypes())));
    }

    /** The keys of all entries of the data files, such as {@code name.first_name}. */
    TreeSet<String> dataKeys() throws IOException, ReflectiveOperationException {
        Class<?> yaml = classLoader.loadClass("org.yaml.snakeyaml.Yaml");
        Method load = yaml.getMethod("load", InputStream.class);
        TreeSet<String> keys = new TreeSet<>();
        try (JarFile jar = new JarFile(
                type.getProtectionDomain().getCodeSource().getLocation().getPath())) {
            Enumeration<JarEntry> files = jar.entries();
            while (files.hasMoreElements()) {
                JarEntry file = files.nextElement();
                if (file.getName().startsWith("en/") && file.getName().endsWith(".yml")) {
                    Map<?, ?> data =
                            (Map<?, ?>) load.invoke(yaml.getConstructor().newInstance(), jar.getInputStream(file));
                    collectKeys("", ((Map<?, ?>) data.get("en")).get("faker"), keys);
                }
            }
        }
        return keys;
    }

    private static void collectKeys(String key, Object entry, TreeSet<String> keys) {
        if (entry instanceof Map<?, ?> map) {
            map.forEach((name, value) -> collectKeys(key.isEmpty() ? "" + name : key + "." + name, value, keys));
        } else {
            keys.add(key);
        }
    }

    @Override
    public void close() throws IOException {
        classLoader.close();
    }
}
