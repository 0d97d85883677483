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
import org.jspecify.annotations.Nullable;

/**
 * A text.
 *
 * @param expression an expression for the text
 * @param room the number of characters that a column needs. Spelled-out text is never cut, so it is the length of the
 *     longest value. For free text, it is a length that leaves enough to recognize.
 */
record TextMeaning(String expression, int room) implements Meaning {

    @Override
    public @Nullable String expression(LogicalType type) {
        return TypeRoom.characters(type) >= room ? expression : null;
    }
}
