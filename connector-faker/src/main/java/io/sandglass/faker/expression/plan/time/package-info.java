/** Plans whose values are points in time or times of day. */
package io.sandglass.faker.expression.plan.time;
