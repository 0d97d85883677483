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

import java.time.ZoneId;
import java.util.stream.Stream;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.binary.BinaryRowData;
import org.apache.flink.table.data.binary.BinaryStringData;
import org.apache.flink.table.data.writer.BinaryRowWriter;

/**
 * The first query's table as one would write it who needs these six columns as fast as can be, and nothing else: the same
 * distribution of values as its expressions have, each row a function of its index and the clock.
 */
public final class HandWrittenRows implements RowMaker {
    private static final long RANGE_NANOS = 5_000_000_000L;

    private static final BinaryStringData[] CLIENT_IDENTITIES = encode(Stream.of("-"));
    private static final BinaryStringData[] USER_IDS = encode(Stream.of("morsapaes", "knauf", "sjwiesman"));
    private static final BinaryStringData[] REQUEST_LINES = encode(Stream.of("GET", "POST", "PUT", "PATCH")
            .flatMap(method -> Stream.of("/search.html", "/login.html", "/prod.html", "cart.html", "/order.html")
                    .flatMap(path -> Stream.of("HTTP/1.1", "HTTP/2", "/HTTP/1.0")
                            .map(protocol -> method + " " + path + " " + protocol))));
    private static final BinaryStringData[] STATUS_CODES =
            encode(Stream.of("200", "201", "204", "400", "401", "403", "301"));

    private final boolean reusesRow;
    private final SplitMix64 random = new SplitMix64();
    private final PublicIps publicIps = new PublicIps();
    private final WallClock clock = new WallClock(ZoneId.systemDefault());
    private final BinaryRowData row = new BinaryRowData(6);
    private final BinaryRowWriter writer = new BinaryRowWriter(row, 128);

    /**
     * A maker of the rows.
     *
     * @param reusesRow false if rows must outlive the next call
     */
    public HandWrittenRows(boolean reusesRow) {
        this.reusesRow = reusesRow;
    }

    @Override
    public RowData make(long index) {
        random.seek(index);
        writer.reset();
        writer.writeString(0, publicIps.next(random));
        writer.writeString(1, CLIENT_IDENTITIES[0]);
        writer.writeString(2, pick(USER_IDS));
        // A TIMESTAMP(3) is a long.
        writer.writeLong(3, logTimeMillis());
        writer.writeString(4, pick(REQUEST_LINES));
        writer.writeString(5, pick(STATUS_CODES));
        writer.complete();
        return reusesRow ? row : row.copy();
    }

    /** The nanosecond is drawn and then rounded down, as a column with three digits has it. */
    private long logTimeMillis() {
        long agoNanos = Math.multiplyHigh(random.nextLong() >>> 1, RANGE_NANOS << 1);
        return clock.millis() - (agoNanos + 999_999) / 1_000_000;
    }

    private BinaryStringData pick(BinaryStringData[] strings) {
        return strings[random.nextInt(strings.length)];
    }

    /** With the bytes there already, which a string of Flink's makes itself at the first use otherwise. */
    private static BinaryStringData[] encode(Stream<String> texts) {
        return texts.map(BinaryStringData::fromString)
                .peek(BinaryStringData::ensureMaterialized)
                .toArray(BinaryStringData[]::new);
    }
}
