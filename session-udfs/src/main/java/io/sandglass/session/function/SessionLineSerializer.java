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
package io.sandglass.session.function;

import io.sandglass.session.aggregate.AggregateList;
import io.sandglass.session.state.SessionStateSerializer;
import java.io.Serial;
import java.io.Serializable;

/**
 * The former name of {@link SessionStateSerializer}. Savepoints of 0.1.0 hold an instance in Java's serialization. When Flink
 * restores them, each instance is replaced by a serializer of the current name.
 */
final class SessionLineSerializer implements Serializable {
    private static final long serialVersionUID = 1L;

    // The name and the type must be those in savepoints.
    private final AggregateList aggregates;

    SessionLineSerializer(AggregateList aggregates) {
        this.aggregates = aggregates;
    }

    @Serial
    private Object readResolve() {
        return new SessionStateSerializer(aggregates, false);
    }
}
