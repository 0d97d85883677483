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

import io.sandglass.faker.expression.plan.CurrentSession;
import io.sandglass.faker.expression.plan.TextBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The name of the current row's state in its session, or of the state before it. */
public final class SessionStateText extends TextPlan {
    private final CurrentSession session;
    private final boolean isPrevious;
    private final byte[][] names;

    /**
     * @param session a session with states
     * @param isPrevious whether to return the state of the session's row before this one; in the first row, no value is requested
     */
    public SessionStateText(CurrentSession session, boolean isPrevious) {
        this.session = session;
        this.isPrevious = isPrevious;
        this.names = session.states().stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    @Override
    public void appendTo(TextBuffer text) {
        text.append(names[isPrevious ? session.previousState() : session.state()]);
    }

    @Override
    public List<?> extremes() {
        return session.states();
    }

    @Override
    public String describe() {
        return isPrevious ? "state of the row before in its session" : "state of the row in its session";
    }
}
