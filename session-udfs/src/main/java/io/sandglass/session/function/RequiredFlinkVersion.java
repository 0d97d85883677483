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

import org.apache.flink.FlinkVersion;
import org.apache.flink.table.api.ValidationException;

/**
 * The Flink version that the functions for tables need. The module and the functions check it before they load classes that an older
 * Flink doesn't have.
 */
public final class RequiredFlinkVersion {
    private static final String VERSION = "2.3";

    private RequiredFlinkVersion() {}

    /** Returns whether the running Flink has the version. */
    public static boolean isPresent() {
        // A Flink has constants for versions up to its own only, so this code can't name a newer constant.
        return FlinkVersion.byCode(VERSION).isPresent();
    }

    /**
     * Checks the version of the running Flink.
     *
     * @throws ValidationException if the version is too old
     */
    public static void check() {
        if (!isPresent()) {
            throw refusal(FlinkVersion.current());
        }
    }

    /** Returns the exception for a version that is too old. */
    static ValidationException refusal(FlinkVersion here) {
        return new ValidationException("The session functions for tables, such as SESSION_ROWS, need Flink " + VERSION
                + " or newer, but this is Flink " + here
                + ". SESSION_LABEL finds the same sessions and runs on this version, too.");
    }
}
