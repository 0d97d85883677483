package io.sandglass.faker.expression;

import java.util.Locale;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/** Where a {@link Faker} is made. */
final class FakerEngine {

    private FakerEngine() {}

    /**
     * One at a time and under Datafaker's own class loader: its static caches are filled without locks, and the
     * generators of id numbers are services that it looks up through the thread's class loader.
     */
    static synchronized Faker create(Locale locale, RandomGenerator random) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(Faker.class.getClassLoader());
        try {
            Faker faker = new Faker(locale, new RandomService(random));
            var unused = faker.idNumber();
            return faker;
        } finally {
            thread.setContextClassLoader(previous);
        }
    }
}
