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
package io.sandglass.faker.expression.plan.number;

import io.sandglass.faker.expression.plan.CurrentRow;

/** The key of the session that a row belongs to. */
public final class SessionKey extends WholeNumberPlan {
    private final CurrentRow row;

    public SessionKey(CurrentRow row) {
        super(0, row.sessionKeys() - 1);
        this.row = row;
    }

    @Override
    public long draw() {
        return row.sessionKey();
    }

    @Override
    public String describe() {
        return "key of the row's session";
    }
}
