/** Plans whose values are texts, and the builder that combines plans. */
package io.sandglass.faker.expression.plan.text;
