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
package io.sandglass.faker.row.plan;

import io.sandglass.faker.expression.plan.EvaluationException;

/**
 * An exception for a value that depends on another column, which has no value. The check of that column finds the same problem.
 */
public final class ColumnValueException extends EvaluationException {
    private static final long serialVersionUID = 1L;

    public ColumnValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
