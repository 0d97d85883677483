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
package io.sandglass.faker.table.options.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.testing.TestRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.util.TimeUtils;
import org.junit.jupiter.api.Test;

/** The values that the message about sessions that don't fit names. */
class SessionAdviceTest {
    private static final int TABLES = TestRun.size("advice.tables", 40, 60);
    private static final Pattern KEYS = Pattern.compile("at least (\\d+) 'sessions\\.keys'");
    private static final Pattern STEP = Pattern.compile("an 'event-time\\.step' of (.+?)[.,](?: |$)");
    private static final Pattern SKEW = Pattern.compile("a 'sessions\\.skew' of at most ([0-9.]+)\\.$");

    @Test
    void eachValueIsEnough() {
        Random random = new Random(TestRun.seed("advice.seed"));
        int refused = 0;
        int followed = 0;
        for (int i = 0; i < TABLES; i++) {
            Map<String, String> options = new HashMap<>();
            options.put("sessions.keys", String.valueOf(1 + random.nextInt(random.nextBoolean() ? 5 : 1_000)));
            options.put("sessions.size", "#{uniform.between '1','" + (1 + random.nextInt(50)) + "'}");
            options.put("sessions.idle", "1 h");
            if (random.nextBoolean()) {
                options.put("sessions.skew", String.valueOf(random.nextInt(20) / 10.0));
            }
            long step = (long) Math.pow(10, 5 + random.nextDouble() * 6);
            String problem = SessionTable.of(SessionTable.clock(step), options).problem();
            if (problem == null) {
                continue;
            }
            refused++;
            Matcher keys = KEYS.matcher(problem);
            if (keys.find()) {
                followed++;
                works(step, SessionTable.with(options, "sessions.keys", keys.group(1)), problem);
            }
            Matcher longer = STEP.matcher(problem);
            if (longer.find()) {
                followed++;
                works(TimeUtils.parseDuration(longer.group(1)).toNanos(), options, problem);
            }
            Matcher skew = SKEW.matcher(problem);
            if (skew.find()) {
                followed++;
                works(step, SessionTable.with(options, "sessions.skew", skew.group(1)), problem);
            }
        }
        assertThat(refused).isGreaterThan(TABLES / 4);
        assertThat(followed).isGreaterThan(refused);
    }

    /** The mean size of samples differs by 1.6 percent from the mean of all sessions, and one key has no room to spare. */
    @Test
    void countsTheErrorOfSamples() {
        Map<String, String> options =
                Map.of("sessions.keys", "1", "sessions.size", "#{uniform.between '1','13'}", "sessions.idle", "1 h");
        String problem = SessionTable.of(
                        SessionTable.clock(Duration.ofSeconds(13).toNanos()), options)
                .problem();

        Matcher step = STEP.matcher(Objects.requireNonNull(problem));
        assertThat(step.find()).isTrue();
        works(TimeUtils.parseDuration(step.group(1)).toNanos(), options, problem);
    }

    private static void works(long stepNanos, Map<String, String> options, String problem) {
        SessionTable table = SessionTable.of(SessionTable.clock(stepNanos), options);
        assertThat(table.problem()).as("after %s", problem).isNull();
        table.rows(1, 100);
    }

    @Test
    void namesEachOptionThatHelps() {
        Map<String, String> options = Map.of("sessions.keys", "3", "sessions.skew", "1", "sessions.idle", "5 min");

        String problem = SessionTable.of(
                        SessionTable.clock(Duration.ofSeconds(1).toNanos()), options)
                .problem();

        assertThat(Objects.requireNonNull(problem))
                .startsWith("Option 'sessions.keys' is '3', but with a row every 1000 ms and sessions of about")
                .contains(
                        "the keys don't have room for all sessions, because each is idle for 5 min after a session. Use")
                .containsPattern(KEYS)
                .containsPattern(STEP);
    }
}
