package io.sandglass.faker.expression;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The compilers of a table, one for each locale in it. */
public final class ExpressionCompilers {
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Map<String, List<String>> lists;
    private final Map<Locale, ExpressionCompiler> byLocale = new HashMap<>();

    /**
     * Compilers that differ in nothing but their locale.
     *
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random where every draw of the compiled expressions comes from
     * @param clock what "now" is
     * @param lists the values of the user's lists, by the lists' names
     */
    public ExpressionCompilers(
            ZoneId zone, RandomGenerator random, InstantSource clock, Map<String, List<String>> lists) {
        this.zone = zone;
        this.random = random;
        this.clock = clock;
        this.lists = lists;
    }

    public ExpressionCompiler forLocale(Locale locale) {
        return byLocale.computeIfAbsent(locale, __ -> new ExpressionCompiler(locale, zone, random, clock, lists));
    }
}
