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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Visit ONE = new Visit(0, 1, 7, "a", 10L, 1000);
    private static final Visit TWO = new Visit(1, 2, 7, "b", null, 2000);
    private static final Visit THREE = new Visit(2, 3, 8, "c", 30L, 3000);

    private static String report(Visit... found) {
        return Audit.of(List.of(found), List.of(ONE, TWO, THREE), Visit::index).report("rows");
    }

    @Test
    void isCleanInAnyOrder() {
        assertThat(report(THREE, ONE, TWO)).isEqualTo("3 rows, 0 lost, 0 twice, 0 wrong");
    }

    @Test
    void tellsWhatIsLost() {
        assertThat(report(ONE, THREE))
                .isEqualTo(
                        """
                        3 rows, 1 lost, 0 twice, 0 wrong; first of all:
                        lost: Visit[index=1, id=2, userId=7, page=b, amount=null, timeMillis=2000]""");
    }

    @Test
    void tellsWhatIsThereTwice() {
        assertThat(report(ONE, TWO, ONE, THREE))
                .isEqualTo(
                        """
                        3 rows, 0 lost, 1 twice, 0 wrong; first of all:
                        twice: Visit[index=0, id=1, userId=7, page=a, amount=10, timeMillis=1000]""");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(report(ONE, new Visit(1, 2, 7, "b", 0L, 2000), THREE, new Visit(3, 4, 7, "d", 1L, 4000)))
                .isEqualTo(
                        """
                        3 rows, 0 lost, 0 twice, 2 wrong; first of all:
                        wrong: Visit[index=1, id=2, userId=7, page=b, amount=0, timeMillis=2000], \
                        expected Visit[index=1, id=2, userId=7, page=b, amount=null, timeMillis=2000]
                        wrong: Visit[index=3, id=4, userId=7, page=d, amount=1, timeMillis=4000], none expected""");
    }

    @Test
    void refusesATruthThatTellsNothingApart() {
        assertThatThrownBy(() -> Audit.of(List.of(), List.of(ONE, ONE), Visit::index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two are expected with the key 0");
    }

    @Test
    void checksumsAreThoseOfAUserInAnyOrder() {
        var sums = Checksums.of(List.of(ONE, TWO, THREE));

        assertThat(Checksums.of(List.of(TWO, THREE, ONE))).isEqualTo(sums).containsOnlyKeys(7L, 8L);
        assertThat(Checksums.of(List.of(ONE, TWO, new Visit(2, 3, 8, "c", 31L, 3000))))
                .containsEntry(7L, sums.get(7L))
                .doesNotContainEntry(8L, sums.get(8L));
    }
}
