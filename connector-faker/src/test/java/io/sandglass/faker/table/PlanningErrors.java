package io.sandglass.faker.table;

import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.flink.table.api.ValidationException;
import org.apache.flink.util.ExceptionUtils;

/** What is wrong with a table, as a user reads it when a query over it is planned. */
final class PlanningErrors {

    private PlanningErrors() {}

    /** The message about the table {@code t}. */
    static String of(SqlSession session) {
        Throwable failure = catchThrowable(() -> session.explain("SELECT * FROM t"));
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
