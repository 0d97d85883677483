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

import io.sandglass.cluster.PlacedVisit.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What holds for the windows of all users, whichever rows are late. */
final class WindowAudit {

    private WindowAudit() {}

    /** Returns what is wrong: rows outside their window, and windows of a user that overlap. A window may start at another's end. */
    static List<String> problems(Collection<PlacedVisit> visits) {
        List<String> problems = new ArrayList<>();
        for (PlacedVisit placed : visits) {
            Window window = placed.window();
            long time = placed.visit().timeMillis();
            if (window != null && (time < window.start() || time > window.end())) {
                problems.add("outside: " + placed);
            }
        }
        List<Window> windows = visits.stream()
                .map(PlacedVisit::window)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingLong(Window::start).thenComparingLong(Window::end))
                .toList();
        Map<Long, Window> latest = new HashMap<>();
        for (Window window : windows) {
            Window before = latest.get(window.userId());
            if (before != null && window.start() < before.end()) {
                problems.add("overlap: " + before + " and " + window);
            }
            if (before == null || window.end() > before.end()) {
                latest.put(window.userId(), window);
            }
        }
        return problems;
    }
}
