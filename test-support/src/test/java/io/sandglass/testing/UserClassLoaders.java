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
package io.sandglass.testing;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/**
 * Class loaders of a user jar that were seen while jobs ran. They are held by weak references only.
 */
public final class UserClassLoaders {
    private static final Duration POLL = Duration.ofMillis(200);

    private final ReferenceQueue<ClassLoader> cleared = new ReferenceQueue<>();
    private final Map<WeakReference<ClassLoader>, String> reachable = new LinkedHashMap<>();
    private final String className;
    private int seen;

    /**
     * Creates an empty collection.
     *
     * @param className of a class that the user jar has
     */
    public UserClassLoaders(String className) {
        this.className = className;
    }

    /** Adds a class loader, unless it was added before. */
    public synchronized void add(ClassLoader loader, String description) {
        if (reachable.keySet().stream().noneMatch(reference -> reference.refersTo(loader))) {
            reachable.put(new WeakReference<>(loader, cleared), description);
            seen++;
        }
    }

    /** Adds each class loader of the user jar that is the context class loader of a thread, or a parent of one. */
    public void addThoseOfThreads() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            ClassLoader loader = definingLoader(thread.getContextClassLoader());
            if (loader != null) {
                add(loader, thread.getName());
            }
        }
    }

    /** The number of class loaders that were added, each counted once. */
    public synchronized int seen() {
        return seen;
    }

    /** Collects garbage until no class loader is reachable, or the time is over. Returns what is left and who holds it. */
    public synchronized List<String> leftAfterGarbageCollection(Duration timeout) throws InterruptedException {
        long start = System.nanoTime();
        while (!reachable.isEmpty() && System.nanoTime() - start < timeout.toNanos()) {
            clearSoftReferences();
            System.gc();
            emptyQueuesOfSerialization();
            for (Reference<?> gone = cleared.remove(POLL.toMillis()); gone != null; gone = cleared.poll()) {
                reachable.remove(gone);
            }
        }
        return reachable.entrySet().stream()
                .map(left -> left.getValue() + ": context class loader of the threads " + threads(left.getKey()))
                .toList();
    }

    /**
     * Asks for an array that fits into no heap of a test. The JVM clears all soft references before it refuses. The JDK and
     * Flink have caches of soft references, which are no leak.
     */
    private static void clearSoftReferences() {
        List<long[]> arrays = new ArrayList<>();
        try {
            while (arrays.size() < Integer.MAX_VALUE) {
                arrays.add(new long[Integer.MAX_VALUE - 8]);
            }
        } catch (OutOfMemoryError expected) {
            arrays.clear();
        }
    }

    /** The JDK's caches of serialized classes let go of what was collected when they are used the next time. */
    private static void emptyQueuesOfSerialization() {
        try {
            InstantiationUtil.clone(new ArrayList<>(List.of(Duration.ZERO)));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> threads(WeakReference<ClassLoader> reference) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> {
                    ClassLoader loader = definingLoader(thread.getContextClassLoader());
                    return loader != null && reference.refersTo(loader);
                })
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the class loader that defines the class; null if it comes from no user jar, or if its job closes the loader
     * meanwhile. Reading a jar that another thread closes fails in several ways, such as {@code IllegalStateException} "zip
     * file closed" and {@code NullPointerException} "Inflater has been closed". None of these may fail the job whose function
     * looks at the threads of other jobs.
     */
    private @Nullable ClassLoader definingLoader(@Nullable ClassLoader loader) {
        if (loader == null) {
            return null;
        }
        try {
            ClassLoader defining = loader.loadClass(className).getClassLoader();
            return defining.equals(UserClassLoaders.class.getClassLoader()) ? null : defining;
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
