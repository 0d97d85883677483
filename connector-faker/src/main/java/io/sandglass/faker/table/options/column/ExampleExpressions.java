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
package io.sandglass.faker.table.options.column;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/** Valid expressions, as examples in error messages. */
final class ExampleExpressions {

    private ExampleExpressions() {}

    static String forType(LogicalType type) {
        if (type.is(LogicalTypeRoot.BOOLEAN)) {
            return "#{bool.bool}";
        } else if (type.is(LogicalTypeFamily.INTEGER_NUMERIC)) {
            return "#{number.numberBetween '0','100'}";
        } else if (type.is(LogicalTypeFamily.NUMERIC)) {
            return "#{number.randomDouble '2','0','10'}";
        } else if (type.is(LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE)) {
            return "#{time.past '1','HOURS'}";
        } else if (type.is(LogicalTypeFamily.DATETIME)) {
            return "#{date.past '1','HOURS'}";
        } else if (type.is(LogicalTypeFamily.INTERVAL)) {
            return "#{number.numberBetween '1','12'}";
        } else {
            return "#{bothify '??##'}";
        }
    }
}
