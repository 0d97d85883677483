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
package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.flink.table.api.ValidationException;
import org.apache.flink.util.ExceptionUtils;

/** What is wrong with a table, as a user reads it when a query over it is planned. */
final class PlanningErrors {

    private PlanningErrors() {}

    /** A session with a table {@code t}. */
    static SqlSession session(String columns, String options) {
        return SqlSession.streaming()
                .run("CREATE TABLE t (" + columns + ") WITH ('connector'='faker'" + (options.isEmpty() ? "" : ", ")
                        + options + ")");
    }

    /** The message about the table {@code t}. */
    static String of(SqlSession session) {
        return of(session, "SELECT * FROM t");
    }

    /** The message about a table in a query. */
    static String of(SqlSession session, String query) {
        Throwable failure = catchThrowable(() -> session.explain(query));
        if (failure == null) {
            return "no error";
        }
        return ExceptionUtils.findThrowable(failure, PlanningErrors::isOurs)
                .map(Throwable::getMessage)
                .orElse("not our error: " + ExceptionUtils.stringifyException(failure));
    }

    private static boolean isOurs(Throwable failure) {
        return failure instanceof ValidationException && failure.getMessage().startsWith("Table ");
    }
}
