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

import io.sandglass.session.state.SessionStateSerializerSnapshot;

/**
 * The former name of {@link SessionStateSerializerSnapshot}. Savepoints of 0.1.0 name this class as the one that reads the
 * snapshot. New savepoints name the superclass.
 */
public final class SessionLineSerializerSnapshot extends SessionStateSerializerSnapshot {}
