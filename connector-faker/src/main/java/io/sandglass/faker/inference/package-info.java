/**
 * The guesser: the columns of a table enter, an expression for each field of them leaves, by what the field is called and by its
 * type.
 *
 * <p>It knows Flink's logical types and paths of fields. Expressions are texts to it, and of options it knows no more than how
 * they are called.
 */
package io.sandglass.faker.inference;
