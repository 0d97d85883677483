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
 * {@code FAKER(expression)}, a random value of an expression at each call, and {@code FAKER(expression, key)}, which is the same
 * value wherever and whenever the key is the same, and NULL where the key is. Values are text.
 */
public final class FakerFunction extends ScalarFunction implements SpecializedFunction {
    private static final long serialVersionUID = 1L;

    /** A key finds the same value in every session. */
    private static final long KEY_SEED = 0;

    private final String expression;
    private final ZoneId zone;

    /** Null in calls without a key. */
    private final @Nullable LogicalType keyType;

    private transient KeyedTexts texts;
    private transient @Nullable KeyBytes keyBytes;
    private transient long calls;

    /** The function as a catalog has it, which is specialized for each call. */
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

    /** Only without a key, but Flink asks about both at once. */
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

    /** A random value; {@code ignored} is what was compiled. */
    public StringData eval(StringData ignored) {
        return texts.get(calls++);
    }

    /** The value of a key. */
    public @Nullable StringData eval(StringData ignored, @Nullable Object key) {
        return key == null || keyBytes == null ? null : texts.get(keyBytes.of(key));
    }
}
