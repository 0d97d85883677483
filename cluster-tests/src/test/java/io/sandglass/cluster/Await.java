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
package io.sandglass.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what other processes do, never longer than it may take on a slow machine. */
final class Await {

    private static final long POLL_MILLIS = 50;

    private Await() {}

    /** Something that may not be there to be asked yet: then it throws, and is asked again. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /**
     * @param what completes the sentence "waited for …"
     * @param diagnosis what a reader of the failure should see besides
     */
    static void until(String what, Duration limit, Condition condition, Supplier<String> diagnosis)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        String lastTrouble = "";
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
                lastTrouble = "";
            } catch (IOException e) {
                lastTrouble = "\nLast asked, it said: " + e;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + limit.toSeconds() + " seconds for " + what + ", in vain."
                        + lastTrouble + "\n" + diagnosis.get());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
