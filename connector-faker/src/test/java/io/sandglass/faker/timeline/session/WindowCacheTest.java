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
package io.sandglass.faker.timeline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowCacheTest {
    private final List<Long> loaded = new ArrayList<>();

    @Test
    void loadsAWindowOnceWhileItIsKept() {
        WindowCache<String> windows = new WindowCache<>(this::load, 2);

        for (long number : new long[] {0, 0, 1, 0, 1, 0}) {
            assertThat(windows.get(number)).isEqualTo("window " + number);
        }

        assertThat(loaded).containsExactly(0L, 1L);
        assertThat(windows.loads()).isEqualTo(2);
    }

    @Test
    void dropsTheWindowThatWasUsedLongestAgo() {
        WindowCache<String> windows = new WindowCache<>(this::load, 2);

        for (long number : new long[] {0, 1, 0, 2, 0, 1}) {
            assertThat(windows.get(number)).isEqualTo("window " + number);
        }

        assertThat(loaded).containsExactly(0L, 1L, 2L, 1L);
    }

    @Test
    void keepsWhatItHasWhenALoadFails() {
        WindowCache<String> windows = new WindowCache<>(this::load, 2);
        var unused = windows.get(7);

        assertThatThrownBy(() -> windows.get(13)).hasMessage("no window 13");
        assertThatThrownBy(() -> windows.get(13)).hasMessage("no window 13");

        assertThat(windows.get(7)).isEqualTo("window 7");
        assertThat(loaded).containsExactly(7L);
    }

    private String load(long number) {
        if (number == 13) {
            throw new IllegalStateException("no window 13");
        }
        loaded.add(number);
        return "window " + number;
    }
}
