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

import org.junit.jupiter.api.Test;

/** The marks of rows, of which some were read from a savepoint of a query with other split columns. */
class SessionMarksTest {
    private static final SessionMarks A = marks("a");
    private static final SessionMarks A_B = marks("a", "b");

    @Test
    void rowWithMoreSplitColumnsJoinsASessionWithEqualValues() {
        assertThat(A.isSplitBy(A_B)).isFalse();
        assertThat(A.isSplitBy(marks("c", "b"))).isTrue();
        assertThat(A.plus(A_B).values()).containsExactly("a");
        assertThat(A_B.after(A).mayStart()).isTrue();
    }

    @Test
    void rowWithFewerSplitColumnsJoinsASessionWithEqualValues() {
        assertThat(A_B.isSplitBy(A)).isFalse();
        assertThat(A_B.isSplitBy(SessionMarks.PLAIN)).isFalse();
        assertThat(marks(null, "b").plus(A).values()).containsExactly("a", "b");
        assertThat(A.after(A_B).mayStart()).isFalse();
    }

    @Test
    void rowsWithoutConditionsShareTheirMarks() {
        assertThat(new SessionMarks(false, false, 7, SessionMarks.NO_VALUES).withDeadline(SessionMarks.NO_DEADLINE))
                .isSameAs(SessionMarks.PLAIN);
        assertThat(SessionMarks.PLAIN.plus(SessionMarks.PLAIN)).isSameAs(SessionMarks.PLAIN);
        assertThat(A.plus(A)).isSameAs(A);
        assertThat(marks((Object) null).plus(A).values()).containsExactly("a");
    }

    private static SessionMarks marks(Object... values) {
        return new SessionMarks(false, false, SessionMarks.NO_DEADLINE, values);
    }
}
