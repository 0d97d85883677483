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
package io.sandglass.session.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionStateTest {
    private final SessionState<String> state = new SessionState<>(7);

    @Test
    void isInitiallyEmpty() {
        assertThat(state.id()).isEqualTo(7);
        assertThat(state.isEmpty()).isTrue();
        assertThat(state.size()).isZero();
        assertThat(state.fragments()).isEmpty();
        assertThat(state.previousPart()).isNull();
        assertThat(state.timerMillis()).isEqualTo(SessionState.NO_TIMER);
        assertThat(state.first()).isNull();
        assertThat(state.second()).isNull();
        assertThat(state.atOrBefore(Long.MAX_VALUE)).isNull();
        assertThat(state.after(Long.MIN_VALUE)).isNull();
    }

    @Test
    void isNotEmptyWhileItRemembersTheEndOfASession() {
        state.setEmittedUntil(20, new PreviousPart(20, 19, 0, 11));
        assertThat(state.isEmpty()).isFalse();
        assertThat(state.size()).isZero();
        state.setEmittedUntil(30, null);
        assertThat(state.isEmpty()).isFalse();
        state.setEmittedUntil(SessionState.NOTHING_EMITTED, null);
        assertThat(state.isEmpty()).isTrue();
    }

    @Test
    void keepsFragmentsInOrderOfTime() {
        for (long first : new long[] {50, -30, 90, 10, 70}) {
            state.insert(fragment(first));
        }
        assertThat(firsts()).containsExactly(-30L, 10L, 50L, 70L, 90L);
        assertThat(state.size()).isEqualTo(5);
        assertThat(state.isEmpty()).isFalse();
        List<Long> seen = new ArrayList<>();
        state.forEachFragment(fragment -> seen.add(fragment.firstMillis()));
        assertThat(seen).isEqualTo(firsts());
    }

    @Test
    void returnsNewListOfFragments() {
        state.insert(fragment(10));
        state.fragments().clear();
        assertThat(state.size()).isEqualTo(1);
    }

    @Test
    void findsFragmentsAtOrBeforeAndAfterATime() {
        for (long first : new long[] {10, 20, 30}) {
            state.insert(fragment(first));
        }
        SessionFragment<String> one = state.fragments().get(0);
        SessionFragment<String> two = state.fragments().get(1);
        SessionFragment<String> three = state.fragments().get(2);
        assertThat(state.first()).isSameAs(one);
        assertThat(state.second()).isSameAs(two);
        assertThat(state.atOrBefore(9)).isNull();
        assertThat(state.atOrBefore(10)).isSameAs(one);
        assertThat(state.atOrBefore(19)).isSameAs(one);
        assertThat(state.atOrBefore(20)).isSameAs(two);
        assertThat(state.atOrBefore(Long.MAX_VALUE)).isSameAs(three);
        assertThat(state.after(Long.MIN_VALUE)).isSameAs(one);
        assertThat(state.after(9)).isSameAs(one);
        assertThat(state.after(10)).isSameAs(two);
        assertThat(state.after(29)).isSameAs(three);
        assertThat(state.after(30)).isNull();
    }

    @Test
    void secondFragmentBecomesFirstIfFirstIsRemoved() {
        for (long first : new long[] {10, 20, 30}) {
            state.insert(fragment(first));
        }
        state.remove(state.first());
        assertThat(firsts()).containsExactly(20L, 30L);
        state.remove(state.second());
        assertThat(firsts()).containsExactly(20L);
        assertThat(state.second()).isNull();
        state.remove(state.first());
        assertThat(state.isEmpty()).isTrue();
    }

    @Test
    void restoresItsParts() {
        state.insert(fragment(20));
        state.insert(fragment(10));
        state.setTimer(15);
        state.setEmittedUntil(9, new PreviousPart(9, 8, 2, -5));

        SessionState<String> restored = new SessionState<>(
                state.id(), state.timerMillis(), state.emittedUntilMillis(), state.previousPart(), state.fragments());

        assertThat(restored.id()).isEqualTo(7);
        assertThat(restored.timerMillis()).isEqualTo(15);
        assertThat(restored.emittedUntilMillis()).isEqualTo(9);
        assertThat(restored.previousPart()).isEqualTo(new PreviousPart(9, 8, 2, -5));
        assertThat(restored.fragments()).containsExactlyElementsOf(state.fragments());
    }

    @Test
    void fragmentReturnsItsParts() {
        SessionFragment<String> fragment = new SessionFragment<>(-3, 4, 2, "rows");
        assertThat(fragment.firstMillis()).isEqualTo(-3);
        assertThat(fragment.lastMillis()).isEqualTo(4);
        assertThat(fragment.count()).isEqualTo(2);
        assertThat(fragment.payload()).isEqualTo("rows");
    }

    private static SessionFragment<String> fragment(long first) {
        return new SessionFragment<>(first, first + 3, 2, "from " + first);
    }

    private List<Long> firsts() {
        return state.fragments().stream().map(SessionFragment::firstMillis).toList();
    }
}
