package io.sandglass.faker.catalogue;

import io.sandglass.faker.expression.plan.PlanKind;

/**
 * A way to call something in an expression, with an expression that does.
 *
 * @param expression one that works, with arguments by way of example
 * @param provider empty for what is called without one
 * @param method the name behind the provider's
 * @param arguments the Java types that the arguments are turned into, separated by commas
 * @param returns the Java type of the value
 * @param example a value in English; long ones are cut and end with an ellipsis
 * @param plan how the example's expression is evaluated in English
 * @param callsDatafaker whether that takes calls of Datafaker, which is the slow way
 * @param readsWallClock whether the values are other ones at another time
 * @param isReproducible whether the seed and the row decide the values, together with the clock where it is read
 * @param isDeprecated whether a later version of Datafaker is going to be without it
 * @param needsTable whether it works in the columns of a table only, as it asks for the table or its row
 */
public record CatalogueEntry(
        String expression,
        String provider,
        String method,
        String arguments,
        String returns,
        String example,
        PlanKind plan,
        boolean callsDatafaker,
        boolean readsWallClock,
        boolean isReproducible,
        boolean isDeprecated,
        boolean needsTable) {}
