package io.sandglass.faker.table;

import io.sandglass.faker.spec.FieldSpec;

/** How many single values a field may come to in one row. */
final class ValueCount {

    private ValueCount() {}

    /** With all lengths at their maximum; a double, because lengths inside lengths soon overflow all else. */
    static double max(FieldSpec field) {
        if (field instanceof FieldSpec.Struct struct) {
            return struct.fields().stream().mapToDouble(ValueCount::max).sum();
        } else if (field instanceof FieldSpec.Array array) {
            return array.length().max() * max(array.element());
        } else if (field instanceof FieldSpec.Multiset multiset) {
            return multiset.length().max() * max(multiset.element());
        } else if (field instanceof FieldSpec.Mapping mapping) {
            return mapping.length().max() * (max(mapping.key()) + max(mapping.value()));
        }
        return 1;
    }
}
