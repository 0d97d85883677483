/**
 * Reads regular expressions of {@link java.util.regex.Pattern} as trees from which matching texts are made, or refuses them.
 *
 * <p>It must not know expressions, plans or tables.
 */
package io.sandglass.faker.expression.regex;
