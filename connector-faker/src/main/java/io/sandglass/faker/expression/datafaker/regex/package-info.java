/**
 * Parses regular expressions of {@link java.util.regex.Pattern} into trees that matching texts are generated from, or rejects
 * them.
 *
 * <p>This package must not depend on expressions, plans or tables.
 */
package io.sandglass.faker.expression.datafaker.regex;
