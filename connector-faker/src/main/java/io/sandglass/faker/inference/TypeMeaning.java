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
package io.sandglass.faker.inference;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;

/** Any value of the type, for fields whose name has no known meaning. */
record TypeMeaning() implements Meaning {

    /** The minimum length of a column for words. A shorter column gets random letters. */
    private static final int WORD = 8;

    private static final int MAX_BYTES = 16;

    @Override
    public String expression(LogicalType type) {
        if (type.is(LogicalTypeRoot.BOOLEAN)) {
            return "#{bool.bool}";
        } else if (type.is(LogicalTypeFamily.NUMERIC)) {
            String number = new NumberMeaning(0, 100, 2).expression(type);
            // The decimal has only decimal places. 0.9 is still below 1 after rounding.
            return number == null ? "#{number.numberBetween '0.0','0.9'}" : number;
        } else if (type.is(LogicalTypeRoot.TIME_WITHOUT_TIME_ZONE)) {
            return "#{time.between '00:00:00','23:59:59'}";
        } else if (type.is(LogicalTypeFamily.DATETIME)) {
            return "#{" + TimeMeaning.PAST + "}";
        } else if (type.is(LogicalTypeRoot.INTERVAL_YEAR_MONTH)) {
            return "#{number.numberBetween '1','13'}";
        } else if (type.is(LogicalTypeRoot.INTERVAL_DAY_TIME)) {
            return "PT#{number.numberBetween '1','3601'}S";
        } else if (type.is(LogicalTypeFamily.BINARY_STRING)) {
            return "#{regexify '[0-9a-f]{" + Math.min(LogicalTypeChecks.getLength(type), MAX_BYTES) + "}'}";
        }
        int room = TypeRoom.characters(type);
        return room < 0 || room >= WORD ? "#{Lorem.word}" : "#{letterify '" + "?".repeat(room) + "'}";
    }
}
