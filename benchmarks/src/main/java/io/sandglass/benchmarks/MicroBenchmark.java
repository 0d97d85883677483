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
package io.sandglass.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the methods of a class by JMH, each in a JVM of its own, and tells how long a call took.
 *
 * @param iterations as many to warm up as to measure
 * @param millis the length of an iteration
 */
record MicroBenchmark(Class<?> benchmarks, int iterations, int millis) {

    /** The time of a call, by the names of the methods. */
    record MeanNanos(Map<String, Double> byMethod) {

        double of(String method) {
            Double nanos = byMethod.get(method);
            if (nanos == null) {
                throw new IllegalArgumentException(method + " is not among " + byMethod.keySet());
            }
            return nanos;
        }
    }

    /** Runs all methods. */
    MeanNanos run() throws RunnerException {
        return run(options());
    }

    /** The same with a parameter set to one of its values. */
    MeanNanos run(String parameter, String value) throws RunnerException {
        return run(options().param(parameter, value));
    }

    private ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .include("\\Q" + benchmarks.getName() + "\\E\\..*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
    }

    private static MeanNanos run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, Double> nanosByMethod = new TreeMap<>();
        for (RunResult result : results) {
            nanosByMethod.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        return new MeanNanos(nanosByMethod);
    }
}
