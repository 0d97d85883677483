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

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;

/** Expressions of all kinds that a compiler can tell apart, each with the type of column that one would put it into. */
public enum ExpressionCase {
    LITERAL("-"),
    OPTIONS("#{options.option 'a','b','c'}"),
    WEIGHTED("#{options.option '200','200','200','200','200','200','200','404','404','500'}"),
    WHOLE_NUMBER("#{number.numberBetween '0','1000000'}", DataTypes.INT()),
    DECIMAL_NUMBER("#{number.randomDouble '2','0','1000'}", DataTypes.DOUBLE()),
    POINT_IN_TIME("#{date.past '5','SECONDS'}", DataTypes.TIMESTAMP(3)),
    UUID("#{Internet.uuid}"),
    IP_ADDRESS("#{Internet.publicIpV4Address}"),
    REGULAR_EXPRESSION("#{regexify '[a-z0-9]{8}'}"),
    DIGITS("#{numerify 'user_######'}"),
    FULL_NAME("#{Name.fullName}"),
    EMAIL_ADDRESS("#{Internet.emailAddress}"),
    TABLE_PICK("#{superhero.name}"),
    TWO_CALLS("#{Name.firstName} #{Name.lastName}"),
    SENTENCE("#{Lorem.sentence}"),
    JSON("#{json 'a','#{Name.firstName}'}");

    private final String expression;

    @SuppressWarnings("ImmutableEnumChecker") // It is, but Flink does not say so.
    private final LogicalType type;

    ExpressionCase(String expression) {
        this(expression, DataTypes.STRING());
    }

    ExpressionCase(String expression, DataType type) {
        this.expression = expression;
        this.type = type.getLogicalType();
    }

    public String expression() {
        return expression;
    }

    public LogicalType type() {
        return type;
    }

    /** A row of nothing else. */
    public RowType rowType() {
        return RowType.of(type);
    }
}
