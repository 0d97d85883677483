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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.LiteralKind;
import io.sandglass.faker.expression.plan.text.DocumentText;
import io.sandglass.faker.expression.plan.text.JsonValue;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.SelectedText;
import io.sandglass.faker.expression.plan.text.TablePick;
import io.sandglass.faker.expression.plan.time.PointInTimeFormat;
import io.sandglass.faker.expression.syntax.Expression.Argument;
import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiler of {@code json.object} and {@code json.array}. Unlike {@code json}, they write numbers and truth values without
 * quotes, as SQL's JSON_OBJECT and JSON_ARRAY do.
 */
public final class JsonCalls implements CallCompiler {
    private final PlanBuilder builder;
    private final PointInTimeFormat timeFormat;

    public JsonCalls(PlanBuilder builder, PointInTimeFormat timeFormat) {
        this.builder = builder;
        this.timeFormat = timeFormat;
    }

    @Override
    public @Nullable CompiledExpression compile(Call call, PlanningContext context) {
        if (!Names.normalize(call.provider()).equals("json")) {
            return null;
        }
        CallArguments arguments = new CallArguments(call);
        return OwnProviders.method(call, "array", "object").equals("array")
                ? array(arguments, context)
                : object(arguments, context);
    }

    private CompiledExpression object(CallArguments arguments, PlanningContext context) {
        arguments.requireGroups(2, "pairs of a name and a value");
        List<CompiledExpression> parts = new ArrayList<>();
        for (int i = 0; i < arguments.count(); i += 2) {
            CompiledExpression name = context.compileArgument(arguments.call(), i);
            parts.add(builder.constant(i == 0 ? "{\"" : ", \""));
            parts.add(builder.change(name, JsonValue::escape));
            parts.add(builder.constant("\": "));
            parts.add(value(arguments.call(), i + 1, context));
        }
        parts.add(builder.constant("}"));
        return new DocumentText(DocumentText.JSON, builder.join(parts));
    }

    private CompiledExpression array(CallArguments arguments, PlanningContext context) {
        List<CompiledExpression> parts = new ArrayList<>();
        parts.add(builder.constant("["));
        for (int i = 0; i < arguments.count(); i++) {
            if (i > 0) {
                parts.add(builder.constant(", "));
            }
            parts.add(value(arguments.call(), i, context));
        }
        parts.add(builder.constant("]"));
        return new DocumentText(DocumentText.JSON, builder.join(parts));
    }

    private CompiledExpression value(Call call, int index, PlanningContext context) {
        Argument argument = call.arguments().get(index);
        CompiledExpression value = context.compileArgument(call, index);
        if (!argument.holdsCall() && JsonValue.isLiteral(argument.value())) {
            return value;
        }
        boolean isNumber = value instanceof TablePick table && isOfNumbers(argument) && areLiterals(table);
        return isNumber ? value : value(value);
    }

    private CompiledExpression value(CompiledExpression value) {
        if (value instanceof DocumentText document && document.form().equals(DocumentText.JSON)) {
            return value.parts().get(0);
        } else if (value instanceof SelectedText selected) {
            return selected.of(selected.alternatives().stream().map(this::value).toList());
        } else if (value instanceof TablePick table) {
            return builder.join(List.of(builder.constant("\""), table.map(JsonValue::escape), builder.constant("\"")));
        }
        LiteralKind kind = value.literalKind();
        return new JsonValue(value, kind, timeFormat::text);
    }

    /** Returns whether an argument is one call of a provider whose values are numbers or truth values. */
    private static boolean isOfNumbers(Argument argument) {
        return ExpressionParser.parse(argument.value()) instanceof Call call
                && List.of("bool", "number").contains(Names.normalize(call.provider()));
    }

    private static boolean areLiterals(TablePick table) {
        for (int i = 0; i < table.size(); i++) {
            if (!JsonValue.isLiteral(table.text(i))) {
                return false;
            }
        }
        return true;
    }
}
