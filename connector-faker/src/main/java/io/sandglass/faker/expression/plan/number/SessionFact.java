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

import io.sandglass.faker.expression.plan.CurrentSession;
import java.util.List;
import java.util.function.LongSupplier;

/** A number that describes the session of the current row, or the row's place in it. */
public final class SessionFact extends WholeNumberPlan {
    private final LongSupplier fact;
    private final String name;

    private SessionFact(long min, long max, LongSupplier fact, String name) {
        super(min, max);
        this.fact = fact;
        this.name = name;
    }

    /** Returns the key of the session. */
    public static SessionFact key(CurrentSession session) {
        return new SessionFact(0, session.keys() - 1, session::key, "key of the row's session");
    }

    /** Returns the number of the session. */
    public static SessionFact number(CurrentSession session) {
        return new SessionFact(0, session.maxNumber(), session::number, "number of the row's session");
    }

    /** Returns the place of the row in its session, from 1. */
    public static SessionFact step(CurrentSession session) {
        return new SessionFact(1, session.maxSize(), session::step, "step of the row in its session");
    }

    /** Returns the number of rows of the session. */
    public static SessionFact size(CurrentSession session) {
        return new SessionFact(1, session.maxSize(), session::size, "number of rows of the row's session");
    }

    /** Returns how many rows of the session had a state so far. */
    public static SessionFact visits(CurrentSession session, int state) {
        return new SessionFact(
                0,
                session.maxSize(),
                () -> session.visits(state),
                "number of rows of the session with state '" + session.states().get(state) + "' so far");
    }

    @Override
    public long draw() {
        return fact.getAsLong();
    }

    /** Returns only the lower end for numbers without a known bound, because no job reaches the upper end. */
    @Override
    public List<?> extremes() {
        return max() == Long.MAX_VALUE ? List.of(min()) : super.extremes();
    }

    @Override
    public String describe() {
        return name;
    }
}
