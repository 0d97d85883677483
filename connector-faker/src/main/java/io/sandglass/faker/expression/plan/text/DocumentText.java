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

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.TextBuffer;
import io.sandglass.faker.expression.plan.TextSize;
import java.util.List;

/** A document in a format such as JSON. Its text must not be cut. */
public final class DocumentText extends TextPlan {
    /** The name of the format JSON. */
    public static final String JSON = "JSON";

    private final String form;
    private final CompiledExpression content;

    /**
     * @param form the name of the format, such as {@code JSON}
     */
    public DocumentText(String form, CompiledExpression content) {
        this.form = form;
        this.content = content;
    }

    public String form() {
        return form;
    }

    @Override
    public void appendTo(TextBuffer text) {
        content.appendTo(text);
    }

    @Override
    public TextSize longestText() {
        return content.longestText();
    }

    @Override
    public String describe() {
        return form + " document";
    }

    @Override
    public List<CompiledExpression> parts() {
        return List.of(content);
    }
}
