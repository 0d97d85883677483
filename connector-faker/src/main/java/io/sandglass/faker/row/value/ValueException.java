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
package io.sandglass.faker.row.value;

import io.sandglass.faker.expression.plan.EvaluationException;

/** An exception for a value that can't be made or doesn't fit its field's type. The message is meant for the user. */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ValueException(String message) {
        super(message);
    }

    ValueException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the reason why a field has no value.
     *
     * @param e a {@link ValueException}, which is returned, or an {@link EvaluationException}, whose message becomes a sentence
     */
    public static ValueException of(RuntimeException e) {
        return e instanceof ValueException known
                ? known
                : new ValueException(sentence(String.valueOf(e.getMessage())), e);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * Returns the same problem with another message, which must be complete. The result has no cause, because Flink's SQL
     * client shows only the message of the root cause.
     */
    public ValueException withContext(String message) {
        ValueException inContext = new ValueException(message);
        inContext.addSuppressed(this);
        return inContext;
    }
}
