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
package io.sandglass.faker.reference;

import io.sandglass.faker.expression.plan.CurrentSession;
import java.util.List;

/** The third row of a sample session, for the examples of calls. */
final class ExampleSession implements CurrentSession {
    private static final List<String> STATES = List.of("home", "product", "cart");

    @Override
    public long key() {
        return 17;
    }

    @Override
    public long keys() {
        return 1000;
    }

    @Override
    public long number() {
        return 23;
    }

    @Override
    public long maxNumber() {
        return Long.MAX_VALUE;
    }

    @Override
    public int step() {
        return 3;
    }

    @Override
    public int size() {
        return 5;
    }

    @Override
    public int maxSize() {
        return 200;
    }

    @Override
    public List<String> states() {
        return STATES;
    }

    @Override
    public int state() {
        return STATES.indexOf("cart");
    }

    @Override
    public int previousState() {
        return STATES.indexOf("product");
    }

    @Override
    public int visits(int state) {
        return 1;
    }
}
