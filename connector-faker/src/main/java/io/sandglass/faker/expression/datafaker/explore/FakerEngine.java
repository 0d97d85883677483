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
package io.sandglass.faker.expression.datafaker.explore;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;

/** A {@link Faker} whose random generator and data access can be replaced temporarily, to analyze its calls. */
public final class FakerEngine {
    private final Faker faker;
    private final TracedValues values = new TracedValues();

    private FakerEngine(Locale locale, RandomGenerator random) {
        this.faker = new Faker(values, new FakerContext(locale, new RandomService(random)));
    }

    /**
     * Creates an engine under Datafaker's own class loader, which finds the generators of id numbers. Synchronized, because
     * Datafaker fills static caches without locks.
     */
    public static synchronized FakerEngine create(Locale locale, RandomGenerator random) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(Faker.class.getClassLoader());
        try {
            FakerEngine engine = new FakerEngine(locale, random);
            var unused = engine.faker.idNumber();
            return engine;
        } finally {
            thread.setContextClassLoader(previous);
        }
    }

    public Faker faker() {
        return faker;
    }

    public TracedValues values() {
        return values;
    }

    /** Runs an action whose draws come from another random generator. */
    <T> T drawingFrom(RandomGenerator other, Supplier<T> action) {
        RandomService previous = faker.getContext().getRandomService();
        faker.getContext().setRandomService(new RandomService(other));
        try {
            return action.get();
        } finally {
            faker.getContext().setRandomService(previous);
        }
    }
}
