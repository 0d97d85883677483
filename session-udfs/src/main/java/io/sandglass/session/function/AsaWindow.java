package io.sandglass.session.function;

import io.sandglass.session.tracker.Alignment;
import io.sandglass.session.tracker.Boundary;
import io.sandglass.session.tracker.SessionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.utils.EncodingUtils;
import org.jspecify.annotations.Nullable;

/**
 * A session window as Azure Stream Analytics writes it: {@code SessionWindow(unit, timeout, maxDuration)} or {@code
 * SessionWindow(Timeout(unit, n), MaxDuration(unit, n))}, its other name {@code Session} included. {@code OVER (PARTITION BY …)}
 * may follow.
 *
 * @param timeoutMillis at least 1
 * @param maxDurationMillis at least the timeout
 * @param partitionBy the columns of OVER (PARTITION BY …), null without OVER
 */
record AsaWindow(long timeoutMillis, long maxDurationMillis, @Nullable List<String> partitionBy) {
    private static final String UNIT = "\\s*(\\w+)\\s*";
    private static final String NUMBER = "\\s*(-?\\d{1,18})\\s*";
    private static final Pattern ONE_UNIT = call("session(?:window)?", UNIT + "," + NUMBER + "," + NUMBER);
    private static final Pattern TWO_UNITS = call(
            "session(?:window)?",
            "\\s*timeout\\s*\\(" + UNIT + "," + NUMBER + "\\)\\s*,\\s*maxduration\\s*\\(" + UNIT + "," + NUMBER
                    + "\\)\\s*");

    private static final Pattern OVER = Pattern.compile(
            "(?<window>.*\\))\\s*OVER\\s*\\(\\s*PARTITION\\s+BY\\s+(?<columns>[^()]+)\\)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Reads the three arguments of the first spelling.
     *
     * @throws ValidationException if a unit or number isn't right; the message doesn't name the function
     */
    static AsaWindow of(String unit, long timeout, long maxDuration) {
        return of(unit, timeout, unit, maxDuration);
    }

    /**
     * Reads the text of a call.
     *
     * @throws ValidationException if it can't be read, or a unit or number isn't right; the message doesn't name the function
     */
    static AsaWindow parse(String text) {
        Matcher over = OVER.matcher(text);
        if (over.matches()) {
            AsaWindow window = parseWindow(over.group("window"), text);
            return new AsaWindow(window.timeoutMillis, window.maxDurationMillis, columns(over.group("columns")));
        }
        return parseWindow(text, text);
    }

    /**
     * Returns the column names of a list, without the table before a point. Azure Stream Analytics writes names plain or in brackets,
     * and Flink writes them in backticks.
     */
    private static List<String> columns(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(name -> name.replaceFirst("^(?:\\w+|\\[[^]]*])\\.", ""))
                .map(name -> name.replaceAll("^\\[(.*)]$|^`(.*)`$", "$1$2"))
                .toList();
    }

    /** @param whole the whole argument, for messages */
    private static AsaWindow parseWindow(String text, String whole) {
        Matcher oneUnit = ONE_UNIT.matcher(text);
        if (oneUnit.matches()) {
            return of(oneUnit.group(1), Long.parseLong(oneUnit.group(2)), Long.parseLong(oneUnit.group(3)));
        }
        Matcher twoUnits = TWO_UNITS.matcher(text);
        if (twoUnits.matches()) {
            return of(
                    twoUnits.group(1),
                    Long.parseLong(twoUnits.group(2)),
                    twoUnits.group(3),
                    Long.parseLong(twoUnits.group(4)));
        }
        throw new ValidationException("argument 'asa_window' is '" + whole
                + "', but must be a window of Azure Stream Analytics, for example 'SessionWindow(minute, 2, 60)' or "
                + "'SessionWindow(Timeout(second, 90), MaxDuration(minute, 2))'.");
    }

    /**
     * Checks that OVER (PARTITION BY …) names the columns of the table's PARTITION BY, in any order and any case.
     *
     * @param keys the columns of the table's PARTITION BY
     * @param columns all columns of the table, for the message
     * @throws ValidationException if it names other columns; the message doesn't name the function
     */
    void checkPartition(List<String> keys, List<String> columns) {
        if (partitionBy == null || lowerCase(partitionBy).equals(lowerCase(keys))) {
            return;
        }
        throw new ValidationException("argument 'asa_window' has PARTITION BY " + String.join(", ", partitionBy)
                + ", but the table "
                + (keys.isEmpty() ? "has no PARTITION BY" : "is partitioned by " + String.join(", ", keys))
                + ". PARTITION BY goes behind the table: TABLE … PARTITION BY " + flinkList(partitionBy, columns)
                + ".");
    }

    /** Writes names for Flink, which needs quotes around reserved words and distinguishes upper and lower case. */
    private static String flinkList(List<String> names, List<String> columns) {
        String list = names.stream()
                .map(name -> columns.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .map(EncodingUtils::escapeIdentifier)
                .collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "(" + list + ")";
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Its rule, for which Azure Stream Analytics has no other options. */
    SessionRule rule() {
        return new SessionRule(
                timeoutMillis, maxDurationMillis, Alignment.ALIGNED, Boundary.CLOSED, SessionRule.ASA_ORIGIN_MILLIS);
    }

    private static AsaWindow of(String timeoutUnit, long timeout, String maxDurationUnit, long maxDuration) {
        long timeoutMillis = millis("timeout", timeoutUnit, timeout);
        long maxDurationMillis = millis("maximum duration", maxDurationUnit, maxDuration);
        if (timeoutMillis < 1) {
            throw new ValidationException(
                    "the timeout is " + timeout + " " + timeoutUnit + ", but must be at least 1 ms.");
        }
        if (maxDurationMillis < timeoutMillis) {
            throw new ValidationException("the maximum duration is " + maxDuration + " " + maxDurationUnit
                    + ", but must be at least the timeout of " + timeout + " " + timeoutUnit + ".");
        }
        return new AsaWindow(timeoutMillis, maxDurationMillis, null);
    }

    private static long millis(String argument, String unit, long count) {
        return AsaTimeUnit.of(unit)
                .orElseThrow(() -> new ValidationException(
                        "'" + unit + "' is no unit of time. Units: " + AsaTimeUnit.allNames() + "."))
                .toMillis(count)
                .orElseThrow(() -> new ValidationException(String.format(
                        "the %s is %d %s, but must be a whole number of milliseconds that a time can hold.",
                        argument, count, unit)));
    }

    private static Pattern call(String name, String arguments) {
        return Pattern.compile("\\s*" + name + "\\s*\\(" + arguments + "\\)\\s*", Pattern.CASE_INSENSITIVE);
    }
}
