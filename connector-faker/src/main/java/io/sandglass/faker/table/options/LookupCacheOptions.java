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
package io.sandglass.faker.table.options;

import io.sandglass.faker.text.NumberTexts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.table.connector.source.lookup.LookupOptions;
import org.apache.flink.table.connector.source.lookup.LookupOptions.LookupCacheType;
import org.apache.flink.table.connector.source.lookup.cache.DefaultLookupCache;
import org.apache.flink.table.connector.source.lookup.cache.LookupCache;
import org.apache.flink.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/** A reader of the {@code lookup.…} options. */
public final class LookupCacheOptions {
    public static final List<ConfigOption<?>> OF_CACHE = List.of(
            LookupOptions.PARTIAL_CACHE_MAX_ROWS,
            LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_WRITE,
            LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_ACCESS,
            LookupOptions.PARTIAL_CACHE_CACHE_MISSING_KEY);

    private final OptionReader options;

    public LookupCacheOptions(OptionReader options) {
        this.options = options;
    }

    public boolean isAsync() {
        return options.isTrue(FakerConnectorOptions.LOOKUP_ASYNC);
    }

    /** Returns the cache, or null if lookups are not cached or an option is invalid. */
    @Nullable
    public LookupCache cache() {
        LookupCacheType type = options.read(
                LookupOptions.CACHE_TYPE,
                text -> LookupCacheType.valueOf(text.toUpperCase(Locale.ROOT)),
                value -> value != LookupCacheType.FULL,
                "'NONE' or 'PARTIAL', because generating a row is faster than loading a whole table");
        Long maxRows = options.read(
                LookupOptions.PARTIAL_CACHE_MAX_ROWS,
                NumberTexts::toLong,
                number -> number >= 1,
                "a whole number from 1, such as '10000'");
        Duration afterWrite = duration(LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_WRITE);
        Duration afterAccess = duration(LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_ACCESS);
        Boolean missingKeys = options.bool(LookupOptions.PARTIAL_CACHE_CACHE_MISSING_KEY.key());
        if (type != LookupCacheType.PARTIAL) {
            boolean isUnreadable = type == null && options.has(LookupOptions.CACHE_TYPE);
            OF_CACHE.stream()
                    .filter(option -> !isUnreadable && options.has(option))
                    .forEach(option -> options.problem("Option '" + option.key()
                            + "' has no effect without '" + LookupOptions.CACHE_TYPE.key() + "'. Add '"
                            + LookupOptions.CACHE_TYPE.key() + "' = 'PARTIAL'."));
            return null;
        }
        if (!options.has(LookupOptions.PARTIAL_CACHE_MAX_ROWS)
                && !options.has(LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_WRITE)
                && !options.has(LookupOptions.PARTIAL_CACHE_EXPIRE_AFTER_ACCESS)) {
            options.problem("Option '" + LookupOptions.CACHE_TYPE.key()
                    + "' is 'PARTIAL', but no option limits the size or age of the cache. Add '"
                    + LookupOptions.PARTIAL_CACHE_MAX_ROWS.key() + "' = '10000', for example.");
            return null;
        }
        if (maxRows == null && afterWrite == null && afterAccess == null) {
            // All limits are invalid and already reported.
            return null;
        }
        DefaultLookupCache.Builder cache = DefaultLookupCache.newBuilder();
        if (maxRows != null) {
            cache.maximumSize(maxRows);
        }
        if (afterWrite != null) {
            cache.expireAfterWrite(afterWrite);
        }
        if (afterAccess != null) {
            cache.expireAfterAccess(afterAccess);
        }
        return cache.cacheMissingKey(missingKeys == null || missingKeys).build();
    }

    private @Nullable Duration duration(ConfigOption<Duration> option) {
        return options.read(
                option,
                TimeUtils::parseDuration,
                duration -> !duration.isNegative() && !duration.isZero(),
                "a duration above 0, such as '10 min'");
    }
}
