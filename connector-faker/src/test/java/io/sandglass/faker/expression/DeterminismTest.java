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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same draws give the same values, even if other threads draw at the same time. */
@Tag("locale")
class DeterminismTest {
    private static final List<String> EXPRESSIONS = List.of(
            "#{Name.fullName}",
            "#{harry_potter.spells}",
            "#{address.city}",
            "#{Internet.emailAddress} #{internet.publicIpV4Address} #{internet.uuid}",
            "#{number.numberBetween '0','1000'}",
            "#{number.randomDouble '2','1','9'}",
            "#{uniform.between '1','1000'}",
            "#{zipf.between '1','1000000','1.1'}",
            "#{normal.between '0','100','50','15'}",
            "#{normal.between '0.0','10.0','5','15'}",
            "#{exponential.between '0.0','60.0','2.5'}",
            "#{lognormal.between '1','10000','100','0.8'}",
            "#{regexify '(a|b){2,5}[0-9]+'}",
            "#{bothify '??##'}-#{examplify 'ABC12'}-#{templatify 'xyx','x','1','2'}",
            "#{options.option '#{Name.firstName}','#{Name.lastName}','none'}",
            "#{csv '2','a','#{Name.firstName}'}",
            "#{json 'a','#{Commerce.price}'}",
            "#{date.past '15','5','SECONDS'}",
            "#{date.birthday}",
            "#{time.between '10:00','11:00'}",
            "#{idNumber.valid}",
            "#{finance.creditCard}",
            "#{Lorem.paragraph}",
            "#{phoneNumber.cellPhone}");

    @ParameterizedTest
    @ValueSource(longs = {0, 42, -1})
    void twoCompilersAgree(long seed) {
        assertThat(values(seed)).isEqualTo(values(seed));
    }

    @Test
    void otherDrawsGiveOtherValues() {
        assertThat(values(1)).isNotEqualTo(values(2));
    }

    @Test
    void compilingDrawsNothing() {
        // A reader compiles all columns first, and a column more or less must not move the others.
        ExpressionCompiler one = TestCompilers.create(7);
        ExpressionCompiler other = TestCompilers.create(7);
        EXPRESSIONS.forEach(expression -> assertThat(one.compile(expression)).isNotNull());
        String expression = "#{Name.fullName}";
        assertThat(TestCompilers.values(one.compile(expression), 20))
                .isEqualTo(TestCompilers.values(other.compile(expression), 20));
    }

    @Test
    void compilersInTwoThreadsDoNotDisturbEachOther() throws InterruptedException, ExecutionException {
        List<Object> expectedOfOne = values(1);
        List<Object> expectedOfOther = values(2);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                Future<List<Object>> one = threads.submit(valuesAfter(start, 1));
                Future<List<Object>> other = threads.submit(valuesAfter(start, 2));
                assertThat(one.get()).isEqualTo(expectedOfOne);
                assertThat(other.get()).isEqualTo(expectedOfOther);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<Object>> valuesAfter(CyclicBarrier start, long seed) {
        return () -> {
            int unused = start.await();
            return values(seed);
        };
    }

    /** Twenty rows of all expressions. */
    private static List<Object> values(long seed) {
        ExpressionCompiler compiler = TestCompilers.create(seed);
        List<CompiledExpression> columns =
                EXPRESSIONS.stream().map(compiler::compile).toList();
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            columns.forEach(column -> values.add(column.evaluate()));
        }
        return values;
    }
}
