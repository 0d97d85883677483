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
package io.sandglass.faker.row.context;

/** An exception for a rule of a field that its table doesn't allow. */
public final class InvalidRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole message for the user, which names the option */
    InvalidRuleException(String message) {
        super(message);
    }
}
