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

import java.net.InetAddress;
import java.time.LocalDateTime;
import java.util.TreeMap;
import org.apache.flink.table.data.RowData;
import org.junit.jupiter.api.Test;

class HandWrittenRowsTest {
    private static final int ROWS = 200_000;

    private final RowMaker rows = new HandWrittenRows(true);

    @Test
    void writesAddressesOfThePublicInternet() throws Exception {
        for (int index = 0; index < ROWS; index++) {
            String text = rows.make(index).getString(0).toString();
            assertThat(text).matches("\\d{1,3}(\\.\\d{1,3}){3}");
            InetAddress address = InetAddress.getByName(text);
            assertThat(address.getHostAddress()).isEqualTo(text);
            assertThat(address.isAnyLocalAddress()
                            || address.isLoopbackAddress()
                            || address.isSiteLocalAddress()
                            || address.isLinkLocalAddress()
                            || address.isMulticastAddress())
                    .as(text)
                    .isFalse();
            assertThat(text)
                    .doesNotStartWith("0.")
                    .doesNotStartWith("10.")
                    .doesNotStartWith("127.")
                    .doesNotStartWith("255.")
                    .doesNotStartWith("203.0.113.");
        }
    }

    @Test
    void picksAllTextsEquallyOften() {
        TreeMap<String, Integer> userIds = new TreeMap<>();
        TreeMap<String, Integer> requestLines = new TreeMap<>();
        TreeMap<String, Integer> statusCodes = new TreeMap<>();
        for (int index = 0; index < ROWS; index++) {
            RowData row = rows.make(index);
            assertThat(row.getString(1)).hasToString("-");
            userIds.merge(row.getString(2).toString(), 1, Integer::sum);
            requestLines.merge(row.getString(4).toString(), 1, Integer::sum);
            statusCodes.merge(row.getString(5).toString(), 1, Integer::sum);
        }
        assertThat(userIds).containsOnlyKeys("knauf", "morsapaes", "sjwiesman");
        assertThat(requestLines).hasSize(60).containsKey("PUT cart.html HTTP/2");
        assertThat(statusCodes).containsOnlyKeys("200", "201", "204", "301", "400", "401", "403");
        assertThat(userIds.values()).allSatisfy(count -> assertThat(count).isBetween(66_000, 67_500));
        assertThat(requestLines.values()).allSatisfy(count -> assertThat(count).isBetween(3_000, 3_700));
        assertThat(statusCodes.values()).allSatisfy(count -> assertThat(count).isBetween(28_000, 29_200));
    }

    @Test
    void drawsTimesOfTheLastFiveSeconds() {
        LocalDateTime start = LocalDateTime.now();
        LocalDateTime earliest = LocalDateTime.MAX;
        LocalDateTime latest = LocalDateTime.MIN;
        for (int index = 0; index < ROWS; index++) {
            LocalDateTime time = rows.make(index).getTimestamp(3, 3).toLocalDateTime();
            earliest = time.isBefore(earliest) ? time : earliest;
            latest = time.isAfter(latest) ? time : latest;
        }
        LocalDateTime end = LocalDateTime.now();
        assertThat(earliest).isBetween(start.minusSeconds(5).minusNanos(1_000_000), start.minusNanos(4_900_000_000L));
        assertThat(latest).isBetween(start.minusNanos(100_000_000), end);
    }

    @Test
    void makesTheSameRowOfAnIndexInAnyOrder() {
        String first = texts(rows.make(7));
        assertThat(texts(rows.make(8))).isNotEqualTo(first);
        assertThat(texts(rows.make(7))).isEqualTo(first);
        assertThat(texts(new HandWrittenRows(false).make(7))).isEqualTo(first);
    }

    @Test
    void leavesRowsAloneThatMustOutliveTheNextOne() {
        RowMaker fresh = new HandWrittenRows(false);
        RowData row = fresh.make(7);
        String texts = texts(row);
        assertThat(texts(fresh.make(8))).isNotEqualTo(texts);
        assertThat(texts(row)).isEqualTo(texts);
    }

    private static String texts(RowData row) {
        return row.getString(0) + "|" + row.getString(2) + "|" + row.getString(4) + "|" + row.getString(5);
    }
}
