/**
 * The front desk: a DDL enters, a validated request leaves. Every mistake of a user ends here, while the query is planned,
 * with all that is wrong in one message.
 *
 * <p>It may know every other room; none may know it.
 */
package io.sandglass.faker.table;
