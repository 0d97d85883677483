package io.sandglass.faker.expression;

import io.sandglass.faker.expression.call.TableScope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The compilers of a table, one for each locale in it. */
public final class ExpressionCompilers {
    private final ZoneId zone;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final TableScope scope;
    private final Map<Locale, ExpressionCompiler> byLocale = new HashMap<>();

    /**
     * Compilers that differ in nothing but their locale.
     *
     * @param zone the zone in which wall clocks are read and points in time are written
     * @param random where every draw of the compiled expressions comes from
     * @param clock what "now" is
     * @param scope what expressions can name of their table
     */
    public ExpressionCompilers(ZoneId zone, RandomGenerator random, InstantSource clock, TableScope scope) {
        this.zone = zone;
        this.random = random;
        this.clock = clock;
        this.scope = scope;
    }

    public ExpressionCompiler forLocale(Locale locale) {
        return byLocale.computeIfAbsent(locale, __ -> new ExpressionCompiler(locale, zone, random, clock, scope));
    }
}
