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
package io.sandglass.faker.row.context;

import io.sandglass.faker.expression.ExpressionCompiler;
import io.sandglass.faker.expression.ExpressionCompilers;
import io.sandglass.faker.row.draw.GivenValues;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.spec.ChangelogSpec;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRules;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.RowSpec;
import io.sandglass.faker.timeline.ColumnPlace;
import io.sandglass.faker.timeline.RowOrder;
import io.sandglass.faker.timeline.RowPlace;
import io.sandglass.faker.timeline.RowRandom;
import io.sandglass.faker.timeline.Timeline;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The state that a table's fields share while rows are generated: the random generator, the clock and the current row. */
public final class RowContext {
    private final long seed;
    private final RowRandom random = new RowRandom();
    private final CachedClock clock = new CachedClock(InstantSource.system());
    private final ValueConverters converters;
    private final ExpressionCompilers compilers;
    private final Timeline timeline;
    private final Set<String> keyColumns;
    private final FieldRules rules;
    private final long entitiesSeed;
    private final GivenValues given;

    /**
     * Creates a context for making the rows of a spec in the given order.
     *
     * @param given the values that the caller sets
     */
    RowContext(RowSpec spec, RowOrder order, GivenValues given) {
        this.seed = spec.seed();
        this.rules = spec.rules();
        this.entitiesSeed = rules.entitiesSeed() == null ? seed : rules.entitiesSeed();
        this.given = given;
        this.converters = new ValueConverters(spec.zone());
        this.compilers = new ExpressionCompilers(
                spec.zone(), random, clock, spec.userData().lists());
        ExpressionCompiler ofStream = compilers.forLocale(spec.locale());
        this.timeline = new Timeline(spec.stream(), seed, random, ofStream, order);
        ChangelogSpec changelog = spec.stream().changelog();
        this.keyColumns = changelog == null ? Set.of() : Set.copyOf(changelog.keyColumns());
    }

    public RowRandom random() {
        return random;
    }

    /** Returns the compilers of the table's expressions. They draw from {@link #random()}. */
    ExpressionCompilers compilers() {
        return compilers;
    }

    public ValueConverters converters() {
        return converters;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Returns the key of a field's draws for a purpose, such as "value". */
    public long drawsKey(FieldPath path, String purpose) {
        String name = rules.entityName(path);
        return name == null
                ? RowRandom.fieldKey(seed, path.steps(), purpose)
                : RowRandom.fieldKey(entitiesSeed, List.of(name), purpose);
    }

    /** Returns the key of draws that belong to entities but to no field of theirs. */
    long entitiesKey(String purpose) {
        return RowRandom.fieldKey(entitiesSeed, List.of(), purpose);
    }

    /** Returns the rules of the table's fields. */
    public FieldRules rules() {
        return rules;
    }

    /** Returns the values that the caller sets. */
    public GivenValues given() {
        return given;
    }

    /** Returns the current row as a field sees it. */
    public ColumnPlace place(FieldPath path) {
        return timeline.place().ofColumn(isInKey(path), rules.entityName(path) == null ? seed : entitiesSeed);
    }

    /** Returns the current row as vars and cases see it, which belong to no column. */
    ColumnPlace rowPlace() {
        return timeline.place().ofColumn(false, seed);
    }

    /** Reads the wall clock, which sets the current time for the rows that follow. */
    public void readClock() {
        clock.refresh();
    }

    /**
     * Moves to a trial of a field's values. The field must not lie in a collection.
     *
     * <p>Trial n uses the draws of row n, or of key n for a column of the primary key. If the table or its clock ends before row
     * n, the trial is at the last row, but with draws of its own.
     *
     * @param trial the number of the trial, 0 or more
     * @param field the field to try
     * @param plan the field's plan
     * @return whether the field has a value in this trial; false if a record field, a case or a state that the value uses is NULL
     */
    public boolean goToTrial(long trial, FieldSpec.Scalar field, FieldPlan plan) {
        RowPlace row = timeline.place();
        ColumnPlace place = place(field.path());
        long index = Math.min(Math.min(trial, row.ofColumn(false).maxNumber()), timeline.lastIndex());
        if (isInKey(field.path())) {
            timeline.moveTo(index, Math.min(trial, place.maxNumber()));
        } else {
            timeline.moveTo(index);
        }
        row.drawTrial(trial);
        boolean hasValue = plan.nulls().stream()
                .filter(NullCause::isWithoutValue)
                .noneMatch(cause -> cause.test(this).test(place.draws()));
        random.seek(drawsKey(field.path(), "value"), place.draws());
        return hasValue;
    }

    /** Returns whether the table has a last row. */
    public boolean isBounded() {
        return timeline.place().ofColumn(false).maxNumber() != Long.MAX_VALUE;
    }

    /** Returns whether the table is a changelog. Its rows must be the same each time they are generated. */
    public boolean isChangelog() {
        return timeline.changes() != null;
    }

    public boolean hasEventClock() {
        return timeline.place().ofColumn(false).earliestEvent() != null;
    }

    /** Returns how often values used the wall clock so far. */
    public long clockUses() {
        return clock.uses();
    }

    /** Returns the names of the columns in the primary key of a changelog; none for other tables. */
    Set<String> keyColumns() {
        return keyColumns;
    }

    /** Returns whether a field belongs to the primary key of a changelog. */
    public boolean isInKey(FieldPath path) {
        return keyColumns.contains(path.steps().get(0));
    }
}
