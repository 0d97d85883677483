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
package io.sandglass.faker.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PublicIpV4Address;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "A public IP address could be a private one" is one of the old connector's defects. */
@Tag("locale")
class PublicIpV4AddressTest {
    private static final long COUNT = 3_702_258_432L;

    @ParameterizedTest
    @ValueSource(
            strings = {"Internet.publicIpV4Address", "internet.public_ip_v4_address", "internet.getPublicIpV4Address"})
    void addressIsNeverSpecial(String call) throws UnknownHostException {
        CompiledExpression expression = TestCompilers.create(0).compile("#{" + call + "}");
        for (int i = 0; i < 100_000; i++) {
            String text = (String) expression.evaluate();
            assertThat(isPublic(InetAddress.getByName(text))).as(text).isTrue();
        }
    }

    @Test
    void everyPublicBlockIsReachedAtBothEnds() {
        assertThat(List.of(address(0), address(COUNT - 1))).containsExactly("1.0.0.0", "223.255.255.255");
        // The neighbours of 10.0.0.0/8, and of the last small block.
        long below = 9L << 24;
        assertThat(List.of(address(below - 1), address(below))).containsExactly("9.255.255.255", "11.0.0.0");
        long behindDocumentation = COUNT - ((224L << 24) - (203L << 24 | 114 << 8));
        assertThat(List.of(address(behindDocumentation - 1), address(behindDocumentation)))
                .containsExactly("203.0.112.255", "203.0.114.0");
    }

    /** By the draw that is scaled down to the index. */
    private static Object address(long index) {
        BigInteger draw = BigInteger.valueOf(index).shiftLeft(64).divide(BigInteger.valueOf(COUNT));
        // Half a step on, away from the border that rounding might move.
        long inside = draw.add(BigInteger.ONE.shiftLeft(31)).longValue();
        RandomGenerator once = () -> inside;
        return new PublicIpV4Address(once).evaluate();
    }

    /** Written from the registry another way than the code, block by block. */
    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        int a = bytes[0] & 255;
        int b = bytes[1] & 255;
        int c = bytes[2] & 255;
        boolean isDocumentation =
                (a == 192 && b == 0 && c == 2) || (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        return !address.isSiteLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isMulticastAddress()
                && a != 0
                && a < 240
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0 && c == 0)
                && !(a == 192 && b == 88 && c == 99)
                && !(a == 198 && (b == 18 || b == 19))
                && !isDocumentation;
    }
}
