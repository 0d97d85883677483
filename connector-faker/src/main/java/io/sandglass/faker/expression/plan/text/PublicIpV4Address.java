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
package io.sandglass.faker.expression.plan.text;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * IPv4 addresses of the public internet, all equally likely. In contrast, one in seven values of Datafaker's call is a
 * private, loopback, multicast or reserved address.
 */
public final class PublicIpV4Address extends TextPlan {

    /** The blocks of special-purpose addresses in ascending order (IANA's special-purpose registry, RFC 6890). */
    private static final List<Block> SPECIAL = List.of(
            Block.of(0, 0, 0, 8), // this network
            Block.of(10, 0, 0, 8), // private
            Block.of(100, 64, 0, 10), // carrier-grade NAT
            Block.of(127, 0, 0, 8), // loopback
            Block.of(169, 254, 0, 16), // link-local
            Block.of(172, 16, 0, 12), // private
            Block.of(192, 0, 0, 24), // protocol assignments
            Block.of(192, 0, 2, 24), // documentation
            Block.of(192, 88, 99, 24), // once 6to4 relays
            Block.of(192, 168, 0, 16), // private
            Block.of(198, 18, 0, 15), // benchmarks
            Block.of(198, 51, 100, 24), // documentation
            Block.of(203, 0, 113, 24), // documentation
            Block.of(224, 0, 0, 3)); // multicast, reserved, broadcast

    private static final long COUNT =
            (1L << 32) - SPECIAL.stream().mapToLong(Block::size).sum();

    private static final long[] FIRST = SPECIAL.stream().mapToLong(Block::first).toArray();
    private static final long[] SIZE = SPECIAL.stream().mapToLong(Block::size).toArray();

    /** The digits of each number from 0 to 255 and a dot after them, packed for {@link TextBuffer#appendPacked}. */
    private static final int[] NUMBERS = new int[256];

    private static final int[] LENGTHS = new int[256];

    static {
        for (int number = 0; number < NUMBERS.length; number++) {
            String text = number + ".";
            LENGTHS[number] = text.length();
            for (int i = 0; i < text.length(); i++) {
                NUMBERS[number] |= text.charAt(i) << (8 * i);
            }
        }
    }

    private static final TextSize LONGEST = TextSize.of("223.255.255.254");

    private final RandomGenerator random;

    public PublicIpV4Address(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void appendTo(TextBuffer text) {
        long address = Draws.below(COUNT, random);
        for (int i = 0; i < FIRST.length && address >= FIRST[i]; i++) {
            address += SIZE[i];
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            int number = (int) (address >>> shift) & 255;
            text.appendPacked(NUMBERS[number], LENGTHS[number]);
        }
        text.removeLast();
    }

    @Override
    public TextSize longestText() {
        return LONGEST;
    }

    @Override
    public String describe() {
        return "public IPv4 address";
    }

    private record Block(long first, long size) {

        static Block of(long first, long second, long third, int prefix) {
            return new Block((first << 24) | (second << 16) | (third << 8), 1L << (32 - prefix));
        }
    }
}
