package io.sandglass.faker.table.options;

/** An expression, and the full name of the option that sets it. */
record ExpressionOption(String key, String value) {}
