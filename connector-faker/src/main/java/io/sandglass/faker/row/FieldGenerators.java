package io.sandglass.faker.row;

import io.sandglass.faker.spec.FieldPath;
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

/** Makes the generator of each kind of field. */
final class FieldGenerators {
    private final RowContext context;
    private final long seed;
    private final RowRandom random;

    FieldGenerators(RowContext context) {
        this.context = context;
        this.seed = context.seed();
        this.random = context.random();
    }

    /** Makes the generator of a column, or of a field that was projected out of one. */
    FieldGenerator createColumn(FieldSpec spec) {
        if (spec instanceof FieldSpec.OfMetadata metadata) {
            return new MetadataGenerator(metadata.key(), context.place());
        }
        FieldGenerator column = create(spec);
        return context.isInKey(path(spec)) ? new KeyColumnGenerator(column, context.place()) : column;
    }

    static FieldPath path(FieldSpec spec) {
        if (spec instanceof FieldSpec.Scalar scalar) {
            return scalar.path();
        } else if (spec instanceof FieldSpec.Struct struct) {
            return struct.path();
        } else if (spec instanceof FieldSpec.Array array) {
            return array.path();
        } else if (spec instanceof FieldSpec.Multiset multiset) {
            return multiset.path();
        } else if (spec instanceof FieldSpec.Mapping mapping) {
            return mapping.path();
        } else if (spec instanceof FieldSpec.Projected projected) {
            return projected.struct().path();
        }
        throw new IllegalStateException("no path of " + spec);
    }

    FieldGenerator create(FieldSpec spec) {
        if (spec instanceof FieldSpec.Scalar scalar) {
            return scalar(scalar);
        } else if (spec instanceof FieldSpec.Struct struct) {
            return nullable(struct.path(), struct.nullRate(), new StructGenerator(struct, this));
        } else if (spec instanceof FieldSpec.Array array) {
            return nullable(array.path(), array.nullRate(), array(array));
        } else if (spec instanceof FieldSpec.Multiset multiset) {
            return nullable(multiset.path(), multiset.nullRate(), multiset(multiset));
        } else if (spec instanceof FieldSpec.Mapping mapping) {
            return nullable(mapping.path(), mapping.nullRate(), mapping(mapping));
        } else if (spec instanceof FieldSpec.Projected projected) {
            return nullable(projected.struct().path(), projected.struct().nullRate(), create(projected.field()));
        }
        throw new IllegalStateException("no generator for " + spec);
    }

    /** NULLs have draws of their own, so that another null rate leaves the values as they are. */
    private FieldGenerator nullable(FieldPath path, double nullRate, FieldGenerator value) {
        return nullRate == 0
                ? value
                : new NullableGenerator(value, nullRate, random, RowRandom.fieldKey(seed, path.steps(), "null"));
    }

    private FieldGenerator scalar(FieldSpec.Scalar spec) {
        FieldPlan plan = context.compile(spec);
        FieldGenerator generator = new ScalarGenerator(
                context.converters().source(plan.values(), spec.type()),
                spec.path(),
                random,
                RowRandom.fieldKey(seed, spec.path().steps(), "value"));
        for (NullCause cause : plan.nulls()) {
            generator = new DependentNullGenerator(generator, cause.test(context));
        }
        return nullable(spec.path(), spec.nullRate(), generator);
    }

    private FieldGenerator array(FieldSpec.Array spec) {
        Length length = new Length(spec.path(), spec.length());
        FieldGenerator element = create(spec.element());
        // Long[] and not Object[]: functions that take a long[] have Flink cast it.
        Class<?> elementClass =
                LogicalTypeUtils.toInternalConversionClass(spec.type().getElementType());
        return new CollectionGenerator(spec.type(), rowKey -> {
            @Nullable Object[] elements = (Object[]) Array.newInstance(elementClass, length.draw(rowKey));
            for (int i = 0; i < elements.length; i++) {
                elements[i] = element.generate(RowRandom.elementKey(rowKey, i));
            }
            return new GenericArrayData(elements);
        });
    }

    private FieldGenerator multiset(FieldSpec.Multiset spec) {
        Length length = new Length(spec.path(), spec.length());
        FieldGenerator element = create(spec.element());
        return new CollectionGenerator(spec.type(), rowKey -> {
            Entries entries = new Entries(spec.type().getElementType());
            int draws = length.draw(rowKey);
            for (int i = 0; i < draws; i++) {
                entries.count(element.generate(RowRandom.elementKey(rowKey, i)));
            }
            return entries.toMapData();
        });
    }

    private FieldGenerator mapping(FieldSpec.Mapping spec) {
        Length length = new Length(spec.path(), spec.length());
        FieldGenerator key = create(spec.key());
        FieldGenerator value = create(spec.value());
        return new CollectionGenerator(spec.type(), rowKey -> {
            Entries entries = new Entries(spec.type().getKeyType());
            int draws = length.draw(rowKey);
            for (int i = 0; i < draws; i++) {
                long elementKey = RowRandom.elementKey(rowKey, i);
                entries.put(key.generate(elementKey), value.generate(elementKey));
            }
            return entries.toMapData();
        });
    }

    private final class Length {
        private final LengthRange range;
        private final long lengthKey;

        Length(FieldPath path, LengthRange range) {
            this.range = range;
            this.lengthKey = RowRandom.fieldKey(seed, path.steps(), "length");
        }

        int draw(long rowKey) {
            if (range.min() == range.max()) {
                return range.min();
            }
            random.seek(lengthKey, rowKey);
            return (int) random.nextLong(range.min(), range.max() + 1L);
        }
    }

    /** The entries of a map, a later one in place of an earlier one with an equal key. */
    private static final class Entries {
        private final Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        private final Map<Object, Object> binaryKeys = new HashMap<>();
        private final boolean areBinary;

        /** @param type of the keys */
        Entries(LogicalType type) {
            this.areBinary = BinaryKeys.areIn(type);
        }

        void put(@Nullable Object key, @Nullable Object value) {
            entries.put(canonical(key), value);
        }

        void count(@Nullable Object element) {
            entries.merge(canonical(element), 1, (a, b) -> (Integer) a + (Integer) b);
        }

        /** Arrays of bytes are equal only to themselves, so the first of those with equal bytes stands for all. */
        private @Nullable Object canonical(@Nullable Object key) {
            return key != null && areBinary ? binaryKeys.computeIfAbsent(BinaryKeys.comparable(key), __ -> key) : key;
        }

        GenericMapData toMapData() {
            return new GenericMapData(entries);
        }
    }
}
