package io.sandglass.faker.table.options;

/** An expression and the full name of the option that it is the value of. */
record ExpressionOption(String key, String value) {}
