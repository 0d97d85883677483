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
package io.sandglass.faker.table.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.row.RowPlan;
import io.sandglass.faker.spec.ChildrenSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.spec.StreamSpec;
import io.sandglass.faker.spec.UserData;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildPositionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "#{uniform.between '0','3'}", "#{options.weighted '0','9','4','1'}"})
    void numberAllRowsInTheOrderOfAScan(String count) {
        int parents = 500;
        RowPlan plan = RowPlan.compile(new RowSpec(
                List.of(),
                List.of(),
                3,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                UserData.NONE,
                new StreamSpec(parents, null, null, null, null, null, new ChildrenSpec(count, 4, 1))));
        ChildPositions positions = new ChildPositions(plan, parents);

        int position = 0;
        for (int parent = 0; parent < parents; parent++) {
            for (int child = 0; child < plan.rowsAt(parent); child++) {
                assertThat(positions.parentOf(position)).isEqualTo(parent);
                assertThat(positions.childOf(position)).isEqualTo(child);
                position++;
            }
        }
        assertThat(positions.count()).isEqualTo(position);
    }
}
