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
package io.sandglass.faker.function;

import io.sandglass.faker.row.KeyedTexts;
import io.sandglass.faker.row.RecordLinkage;
import io.sandglass.faker.row.value.SessionZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.logical.LogicalType;
import org.jspecify.annotations.Nullable;

/**
 * The scalar functions {@code FAKER(expression)} and {@code FAKER(expression, key)}. The first returns a random text at each
 * call. The second always returns the same text for the same key, and NULL for NULL.
 */
public final class FakerFunction extends ScalarFunction implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    /** Fixed, so that a key has the same value in every session. */
    private static final long KEY_SEED = 0;

    private final String expression;
    private final ZoneId zone;

    /** The type of the key; null in calls without a key. */
    private final @Nullable LogicalType keyType;

    private transient KeyedTexts texts;
    private transient @Nullable KeyBytes keyBytes;
    private transient long calls;

    /** Creates the function for a catalog. Flink specializes it for each call. */
    public FakerFunction() {
        this("", ZoneOffset.UTC, null);
    }

    private FakerFunction(String expression, ZoneId zone, @Nullable LogicalType keyType) {
        this.expression = expression;
        this.zone = zone;
        this.keyType = keyType;
    }

    @Override
    public UserDefinedFunction specialize(SpecializedContext context) {
        List<DataType> arguments = context.getCallContext().getArgumentDataTypes();
        return new FakerFunction(
                ConstantExpression.of(context.getCallContext()),
                SessionZone.of(context.getConfiguration()),
                arguments.size() == 1 ? null : arguments.get(1).getLogicalType());
    }

    @Override
    public TypeInference getTypeInference(DataTypeFactory typeFactory) {
        return TypeInference.newBuilder()
                .inputTypeStrategy(new ExpressionInput(true))
                .outputTypeStrategy(ExpressionInput::textType)
                .build();
    }

    /** Returns false. Calls with a key are deterministic, but Flink asks about all calls at once. */
    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public void open(FunctionContext context) {
        texts = new KeyedTexts(
                expression, keyType == null ? ThreadLocalRandom.current().nextLong() : KEY_SEED, zone);
        keyBytes = keyType == null ? null : new KeyBytes(keyType);
    }

    @Override
    public void close() {
        RecordLinkage.forget();
    }

    /** Returns a random value; {@code ignored} is the expression, which was already compiled. */
    public StringData eval(StringData ignored) {
        return texts.get(calls++);
    }

    /** Returns the value of a key, or null if the key is null. */
    public @Nullable StringData eval(StringData ignored, @Nullable Object key) {
        return key == null || keyBytes == null ? null : texts.get(keyBytes.of(key));
    }
}
