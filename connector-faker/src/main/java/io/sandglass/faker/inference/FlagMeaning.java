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
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;

/** The meaning of a field that is true or false. */
record FlagMeaning() implements Meaning {
    private static final String BOOLEAN = "#{bool.bool}";
    private static final Meaning ZERO_OR_ONE = new NumberMeaning(0, 1, 0);

    @Override
    public @Nullable String expression(LogicalType type) {
        int room = TypeRoom.characters(type);
        if (room >= "false".length() || type.is(LogicalTypeRoot.BOOLEAN)) {
            return BOOLEAN;
        }
        return room >= 1 ? "#{options.option 'Y','N'}" : ZERO_OR_ONE.expression(type);
    }
}
