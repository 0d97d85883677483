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
package io.sandglass.faker.timeline.session;

import io.sandglass.faker.expression.plan.Draws;
import io.sandglass.faker.expression.plan.number.ZipfNumbers;
import io.sandglass.faker.spec.SessionsSpec;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The keys of sessions. All keys are equally likely, or key {@code k} has the weight {@code 1 / (k + 1)^skew}. */
final class KeyDraw {
    private final KeyGroups groups;
    private final int groupCount;
    private final RandomGenerator random;
    private final @Nullable ZipfNumbers zipf;

    KeyDraw(SessionsSpec spec, RandomGenerator random) {
        this.groups = KeyGroups.of(spec);
        this.groupCount = spec.layout().groups();
        this.random = random;
        this.zipf =
                spec.skew() == 0 || spec.keys() == 1 ? null : new ZipfNumbers(0, spec.keys() - 1, spec.skew(), random);
    }

    /** Returns the place in a group of the key of the next session. */
    long draw(int group) {
        if (zipf == null) {
            return Draws.below(groups.size(group), random);
        }
        long key = zipf.draw();
        while (groupCount > 1 && groups.group(key) != group) {
            key = zipf.draw();
        }
        return groups.place(key);
    }

    KeyGroups groups() {
        return groups;
    }
}
