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
package io.sandglass.session.asa;

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
 * A session window in the syntax of Azure Stream Analytics: {@code SessionWindow(unit, timeout, maxDuration)} or {@code
 * SessionWindow(Timeout(unit, n), MaxDuration(unit, n))}. The name may also be {@code Session}. {@code OVER (PARTITION BY …)} may
 * follow.
 *
 * @param timeoutMillis the timeout, at least 1
 * @param maxDurationMillis the maximum duration, at least the timeout
 * @param partitionBy the columns of OVER (PARTITION BY …), null without OVER
 */
public record AsaWindow(long timeoutMillis, long maxDurationMillis, @Nullable List<String> partitionBy) {
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

    private static final Labels ARGUMENTS =
            new Labels("Argument 'unit'", "Argument 'timeout'", "Argument 'max_duration'");
    private static final Labels PARTS_OF_TEXT = new Labels(
            "Argument 'asa_window', unit", "Argument 'asa_window', timeout", "Argument 'asa_window', maximum duration");

    /** The beginnings of messages about a unit, the timeout and the maximum duration. */
    private record Labels(String unit, String timeout, String maxDuration) {}

    /**
     * Returns the window of three separate arguments.
     *
     * @throws ValidationException if a unit or number is invalid. The message doesn't name the function
     */
    public static AsaWindow of(String unit, long timeout, long maxDuration) {
        return of(ARGUMENTS, unit, timeout, unit, maxDuration);
    }

    /**
     * Returns the window of a text.
     *
     * @throws ValidationException if the syntax, a unit or a number is invalid. The message doesn't name the function
     */
    public static AsaWindow parse(String text) {
        Matcher over = OVER.matcher(text);
        if (over.matches()) {
            AsaWindow window = parseWindow(over.group("window"), text);
            return new AsaWindow(window.timeoutMillis, window.maxDurationMillis, columns(over.group("columns")));
        }
        return parseWindow(text, text);
    }

    /**
     * Returns the column names of a list, without the table name before a point. Azure Stream Analytics writes names plain or in
     * brackets, and Flink writes them in backticks.
     */
    private static List<String> columns(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(name -> name.replaceFirst("^(?:\\w+|\\[[^]]*])\\.", ""))
                .map(name -> name.replaceAll("^\\[(.*)]$|^`(.*)`$", "$1$2"))
                .toList();
    }

    /** @param argument the whole argument, for messages */
    private static AsaWindow parseWindow(String text, String argument) {
        Matcher oneUnit = ONE_UNIT.matcher(text);
        if (oneUnit.matches()) {
            String unit = oneUnit.group(1);
            return of(PARTS_OF_TEXT, unit, Long.parseLong(oneUnit.group(2)), unit, Long.parseLong(oneUnit.group(3)));
        }
        Matcher twoUnits = TWO_UNITS.matcher(text);
        if (twoUnits.matches()) {
            return of(
                    PARTS_OF_TEXT,
                    twoUnits.group(1),
                    Long.parseLong(twoUnits.group(2)),
                    twoUnits.group(3),
                    Long.parseLong(twoUnits.group(4)));
        }
        throw new ValidationException("Argument 'asa_window': '" + argument
                + "' is not a session window of Azure Stream Analytics. Use for example 'SessionWindow(minute, 2, 60)' or "
                + "'SessionWindow(Timeout(second, 90), MaxDuration(minute, 2))'.");
    }

    /**
     * Checks that OVER (PARTITION BY …) names the columns of the table's PARTITION BY, in any order and any case.
     *
     * @param keys the columns of the table's PARTITION BY
     * @param columns all columns of the table, for the message
     * @throws ValidationException if it names other columns. The message doesn't name the function
     */
    public void checkPartition(List<String> keys, List<String> columns) {
        if (partitionBy == null || lowerCase(partitionBy).equals(lowerCase(keys))) {
            return;
        }
        throw new ValidationException("Argument 'asa_window': the text has PARTITION BY "
                + String.join(", ", partitionBy) + ", but the table "
                + (keys.isEmpty() ? "has no PARTITION BY" : "is partitioned by " + String.join(", ", keys))
                + ". Write PARTITION BY after the table: TABLE … PARTITION BY " + flinkList(partitionBy, columns)
                + ".");
    }

    /**
     * Returns the names for a PARTITION BY of Flink, in the table's spelling and in backticks. Flink distinguishes upper and
     * lower case, and needs backticks around reserved words.
     */
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

    /** Returns the session rule of Azure Stream Analytics with this timeout and maximum duration. */
    public SessionRule rule() {
        return new SessionRule(
                timeoutMillis, maxDurationMillis, Alignment.ALIGNED, Boundary.CLOSED, SessionRule.ASA_ORIGIN_MILLIS);
    }

    private static AsaWindow of(
            Labels labels, String timeoutUnit, long timeout, String maxDurationUnit, long maxDuration) {
        long timeoutMillis = millis(labels.unit(), labels.timeout(), timeoutUnit, timeout);
        long maxDurationMillis = millis(labels.unit(), labels.maxDuration(), maxDurationUnit, maxDuration);
        if (timeoutMillis < 1) {
            throw new ValidationException(
                    labels.timeout() + ": " + timeout + " " + timeoutUnit + " is out of range. Use at least 1 ms.");
        }
        if (maxDurationMillis < timeoutMillis) {
            throw new ValidationException(labels.maxDuration() + ": " + maxDuration + " " + maxDurationUnit
                    + " is less than the timeout of " + timeout + " " + timeoutUnit + ". Use at least the timeout.");
        }
        return new AsaWindow(timeoutMillis, maxDurationMillis, null);
    }

    private static long millis(String unitLabel, String countLabel, String unit, long count) {
        return AsaTimeUnit.of(unit)
                .orElseThrow(() -> new ValidationException(unitLabel + ": '" + unit
                        + "' is not a unit of time. Use one of: " + AsaTimeUnit.allNames() + "."))
                .toMillis(count)
                .orElseThrow(() -> new ValidationException(countLabel + ": " + count + " " + unit
                        + " is too large, or not a whole number of milliseconds. Use whole milliseconds, at most "
                        + Long.MAX_VALUE + " microseconds."));
    }

    private static Pattern call(String name, String arguments) {
        return Pattern.compile("\\s*" + name + "\\s*\\(" + arguments + "\\)\\s*", Pattern.CASE_INSENSITIVE);
    }
}
