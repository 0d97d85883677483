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
package io.sandglass.faker.row.field;

import io.sandglass.faker.row.context.Condition;
import io.sandglass.faker.row.context.FieldCompiler;
import io.sandglass.faker.row.context.FieldPlan;
import io.sandglass.faker.row.context.LengthPlan;
import io.sandglass.faker.row.context.NullCause;
import io.sandglass.faker.row.context.RowContext;
import io.sandglass.faker.spec.FieldPath;
import io.sandglass.faker.spec.FieldRule;
import io.sandglass.faker.spec.FieldSpec;
import io.sandglass.faker.spec.LengthRange;
import io.sandglass.faker.timeline.RowRandom;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeUtils;
import org.jspecify.annotations.Nullable;

/** A factory for the generators of all kinds of fields. */
public final class FieldGenerators {
    private final FieldCompiler compiler;
    private final RowContext context;
    private final RowRandom random;

    public FieldGenerators(FieldCompiler compiler) {
        this.compiler = compiler;
        this.context = compiler.context();
        this.random = context.random();
    }

    /** Creates the generator of a column, or of a field that was projected out of a column. */
    public FieldGenerator createColumn(FieldSpec spec) {
        if (spec instanceof FieldSpec.OfMetadata metadata) {
            return new MetadataGenerator(metadata.key(), context.timeline().place());
        }
        FieldGenerator column = create(spec);
        return context.isInKey(spec.path()) ? new KeyColumnGenerator(column, context.place(spec.path())) : column;
    }

    /** Creates the generator of a field. NULLs have their own draws, so that the null rate doesn't change the other values. */
    private FieldGenerator create(FieldSpec spec) {
        FieldGenerator value = createNeverNull(spec);
        FieldGenerator field = spec.nullRate() == 0
                ? value
                : new NullableGenerator(value, spec.nullRate(), random, context.drawsKey(spec.path(), "null"));
        return withRule(field, spec.path());
    }

    private FieldGenerator withRule(FieldGenerator field, FieldPath path) {
        FieldRule rule = context.rules().at(path);
        FieldGenerator held = rule.isHeld() ? new HeldGenerator(field, compiler.drawKey(path)) : field;
        Condition condition = rule.condition() == null ? null : compiler.condition(path);
        return condition == null ? held : new DependentNullGenerator(held, rowKey -> !condition.holds());
    }

    private FieldGenerator createNeverNull(FieldSpec spec) {
        if (spec instanceof FieldSpec.Scalar scalar) {
            return scalar(scalar);
        } else if (spec instanceof FieldSpec.Struct struct) {
            return new StructGenerator(
                    struct.type(), struct.fields().stream().map(this::create).toList());
        } else if (spec instanceof FieldSpec.Array array) {
            return array(array);
        } else if (spec instanceof FieldSpec.Multiset multiset) {
            return multiset(multiset);
        } else if (spec instanceof FieldSpec.Mapping mapping) {
            return mapping(mapping);
        } else if (spec instanceof FieldSpec.Projected projected) {
            return create(projected.field());
        }
        throw new IllegalStateException("no generator for " + spec);
    }

    private FieldGenerator scalar(FieldSpec.Scalar spec) {
        FieldPlan plan = compiler.compile(spec);
        FieldGenerator generator = new ScalarGenerator(
                context.converters().source(plan.values(), spec.type()),
                spec.path(),
                random,
                context.drawsKey(spec.path(), "value"));
        return nullWith(plan, generator);
    }

    /** Returns a generator that is NULL where a value that its expression uses is. */
    private FieldGenerator nullWith(FieldPlan plan, FieldGenerator value) {
        FieldGenerator generator = value;
        for (NullCause cause : plan.nulls()) {
            generator = new DependentNullGenerator(generator, cause.test(context));
        }
        return generator;
    }

    private FieldGenerator array(FieldSpec.Array spec) {
        FieldGenerator element = create(spec.element());
        // Flink casts Long[], but not Object[], to the long[] that some functions take.
        Class<?> elementClass =
                LogicalTypeUtils.toInternalConversionClass(spec.type().getElementType());
        DistinctDraws distinct = new DistinctDraws(spec.path(), spec.type().getElementType(), element);
        return collection(spec, spec.type(), (length, rowKey) -> {
            @Nullable Object[] elements = (Object[]) Array.newInstance(elementClass, length);
            if (spec.isDistinct()) {
                distinct.draw(length, rowKey, (position, value, elementKey) -> elements[position] = value);
            } else {
                for (int i = 0; i < length; i++) {
                    elements[i] = element.generate(RowRandom.elementKey(rowKey, i));
                }
            }
            return new GenericArrayData(elements);
        });
    }

    private FieldGenerator multiset(FieldSpec.Multiset spec) {
        FieldGenerator element = create(spec.element());
        return collection(spec, spec.type(), (draws, rowKey) -> {
            Entries entries = new Entries(spec.type().getElementType());
            for (int i = 0; i < draws; i++) {
                entries.count(element.generate(RowRandom.elementKey(rowKey, i)));
            }
            return entries.toMapData();
        });
    }

    private FieldGenerator mapping(FieldSpec.Mapping spec) {
        FieldGenerator key = create(spec.key());
        FieldGenerator value = create(spec.value());
        DistinctDraws distinct = new DistinctDraws(spec.path(), spec.type().getKeyType(), key);
        return collection(spec, spec.type(), (draws, rowKey) -> {
            Entries entries = new Entries(spec.type().getKeyType());
            if (spec.isDistinct()) {
                distinct.draw(
                        draws, rowKey, (position, drawn, elementKey) -> entries.put(drawn, value.generate(elementKey)));
            } else {
                for (int i = 0; i < draws; i++) {
                    long elementKey = RowRandom.elementKey(rowKey, i);
                    entries.put(key.generate(elementKey), value.generate(elementKey));
                }
            }
            return entries.toMapData();
        });
    }

    /** The contents of a collection of a length, made with a row key. */
    private interface Contents {
        Object make(int length, long rowKey);
    }

    /** Creates the generator of a collection. Where its length is NULL, so is the collection. */
    private FieldGenerator collection(FieldSpec spec, LogicalType type, Contents contents) {
        LengthRange range = spec.length();
        long lengthKey = context.drawsKey(spec.path(), "length");
        if (range.expression() == null) {
            return new CollectionGenerator(type, rowKey -> contents.make(drawn(range, lengthKey, rowKey), rowKey));
        }
        LengthPlan length = compiler.compileLength(spec);
        FieldGenerator generator = new CollectionGenerator(type, rowKey -> {
            random.seek(lengthKey, rowKey);
            return contents.make(length.draw(), rowKey);
        });
        return nullWith(length.plan(), generator);
    }

    private int drawn(LengthRange range, long lengthKey, long rowKey) {
        if (range.min() == range.max()) {
            return range.min();
        }
        random.seek(lengthKey, rowKey);
        return (int) random.nextLong(range.min(), range.max() + 1L);
    }

    /** The entries of a map. A later entry replaces an earlier entry with an equal key. */
    private static final class Entries {
        private final Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        private final Map<Object, Object> binaryKeys = new HashMap<>();
        private final boolean areBinary;

        /** @param type the type of the keys */
        Entries(LogicalType type) {
            this.areBinary = BinaryKeys.areIn(type);
        }

        void put(@Nullable Object key, @Nullable Object value) {
            entries.put(canonical(key), value);
        }

        void count(@Nullable Object element) {
            entries.merge(canonical(element), 1, (a, b) -> (Integer) a + (Integer) b);
        }

        /** Returns the first key with equal bytes, because arrays are equal only to themselves. */
        private @Nullable Object canonical(@Nullable Object key) {
            return key != null && areBinary ? binaryKeys.computeIfAbsent(BinaryKeys.comparable(key), __ -> key) : key;
        }

        GenericMapData toMapData() {
            return new GenericMapData(entries);
        }
    }
}
