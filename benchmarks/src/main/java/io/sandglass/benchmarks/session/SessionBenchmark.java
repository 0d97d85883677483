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
package io.sandglass.benchmarks.session;

import io.sandglass.benchmarks.Arguments;
import io.sandglass.benchmarks.MarkdownTable;
import io.sandglass.benchmarks.Samples;
import io.sandglass.benchmarks.TaskCpuTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.api.TableEnvironment;

/**
 * What does a row in a session cost? Prints, for each setting, the CPU time of all task threads for a row of the same stream
 * through Flink's own session windows and through the session functions, and the ratio to Flink's window table-valued
 * function. In each round all take their turn; medians are shown.
 *
 * <p>Arguments: {@code users=10_000}, {@code rows=4_000_000}, {@code disorder=0} (milliseconds), {@code timeout=0}
 * (milliseconds; 0 sets three times the mean time between a user's payments), {@code backend=hashmap} or {@code rocksdb},
 * {@code rounds=5}, {@code contestants=BUILT_IN,SUMMARY} for some of them.
 */
public final class SessionBenchmark {

    private SessionBenchmark() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.parse(
                args,
                Map.of(
                        "users", "10_000",
                        "rows", "4_000_000",
                        "disorder", "0",
                        "timeout", "0",
                        "backend", "hashmap",
                        "rounds", "5",
                        "contestants", ""));
        long users = arguments.number("users");
        long timeout = arguments.number("timeout");
        SessionStream stream = new SessionStream(
                users,
                arguments.number("rows"),
                arguments.number("disorder"),
                arguments.text("backend"),
                timeout == 0 ? SessionStream.usualTimeout(users) : timeout,
                0,
                false);
        List<SessionContestant> contestants = arguments.choice("contestants", SessionContestant.class);
        Samples<SessionContestant> nanos = new Samples<>(SessionContestant.class);
        for (int round = 0; round <= arguments.count("rounds"); round++) {
            for (SessionContestant contestant : contestants) {
                double nanosPerRow = cpuNanosPerRow(stream, contestant);
                // The first round only warms up.
                if (round > 0) {
                    nanos.add(contestant, nanosPerRow);
                }
            }
        }
        System.out.println(stream + "\n");
        MarkdownTable table = new MarkdownTable(
                System.out,
                1,
                "query",
                "ns CPU a row",
                "of " + contestants.get(0).title());
        for (SessionContestant contestant : contestants) {
            table.row(
                    contestant.title(),
                    String.format(Locale.ROOT, "%.0f", nanos.median(contestant)),
                    String.format(Locale.ROOT, "%.2f", nanos.medianRatio(contestant, contestants.get(0))));
        }
    }

    /** Runs the query over the stream. */
    static double cpuNanosPerRow(SessionStream stream, SessionContestant contestant) throws Exception {
        TableEnvironment tables = stream.tables();
        String insert = "INSERT INTO nowhere " + contestant.query(stream.timeout());
        return (double) TaskCpuTime.ofInsert(tables, insert) / stream.rows();
    }
}
