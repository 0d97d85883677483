/** Plans whose values are numbers. */
package io.sandglass.faker.expression.plan.number;
