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
package io.sandglass.faker.source.enumerator;

import io.sandglass.faker.spec.StreamSpec;

/**
 * The version of the values that this build generates for a table. Each checkpoint records it. If a build with other values restored
 * a job, the job wouldn't continue with the same rows.
 *
 * <p>Tests compare the values of many expressions and tables with files of these versions, so that no value changes within a
 * version. A version belongs to the tables whose values it changed, so that all other tables restore older checkpoints.
 */
public final class GenerationVersion {

    /** The version of tables without sessions. */
    public static final int WITHOUT_SESSIONS = 1;

    /** The version of tables with sessions. */
    public static final int WITH_SESSIONS = 2;

    /** The version of state from builds that didn't record a version. Their tables with sessions have other values. */
    public static final int NOT_RECORDED = 0;

    private GenerationVersion() {}

    /** Returns the version of a table's values, 1 or more. */
    public static int of(StreamSpec spec) {
        return spec.sessions() == null ? WITHOUT_SESSIONS : WITH_SESSIONS;
    }
}
