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
package io.sandglass.benchmarks.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It changes defaults of the JVM.")
class OldConnectorRowsTest {
    private final BenchmarkTable table = BenchmarkTable.FIRST_QUERY;
    private final TimeZone zone = TimeZone.getDefault();

    /** It writes the wall clock of the JVM's zone. */
    @BeforeEach
    void writeTimesInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void parsesWhatDatafakerWrote() {
        RowMaker rows = new OldConnectorRows(table.type(), table.expressions());
        Set<String> addresses = new HashSet<>();
        Set<String> userIds = new HashSet<>();
        Set<String> requestLines = new HashSet<>();
        Set<String> statusCodes = new HashSet<>();
        for (int index = 0; index < 300; index++) {
            LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC);
            RowData row = rows.make(index);
            assertThat(row.getString(0).toString()).matches("\\d{1,3}(\\.\\d{1,3}){3}");
            addresses.add(row.getString(0).toString());
            assertThat(row.getString(1)).hasToString("-");
            userIds.add(row.getString(2).toString());
            // Up to five seconds before a second ago, and a second of leeway.
            assertThat(row.getTimestamp(3, 3).toLocalDateTime())
                    .isBetween(start.minusSeconds(7), LocalDateTime.now(ZoneOffset.UTC));
            requestLines.add(row.getString(4).toString());
            statusCodes.add(row.getString(5).toString());
        }
        assertThat(addresses).hasSizeGreaterThan(250);
        assertThat(userIds).containsExactlyInAnyOrder("knauf", "morsapaes", "sjwiesman");
        assertThat(requestLines)
                .hasSizeGreaterThan(30)
                .allMatch(line -> line.matches(
                        "(GET|POST|PUT|PATCH) (/search|/login|/prod|cart|/order)\\.html /?HTTP/(1\\.1|2|1\\.0)"));
        assertThat(statusCodes).containsExactlyInAnyOrder("200", "201", "204", "301", "400", "401", "403");
    }
}
