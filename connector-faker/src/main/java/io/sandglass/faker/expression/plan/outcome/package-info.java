/** The numbered values of plans, for unique columns. */
package io.sandglass.faker.expression.plan.outcome;
