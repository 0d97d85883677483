/**
 * What stands at each index of a stream: which row, when it happens, in whose session, whether it comes again or changes.
 *
 * <p>The index of a row enters, its place leaves. All of it is a function of the seed and the index; nothing is remembered but
 * what takes long to work out again. It must not know Flink, nor how values are made of a place.
 */
package io.sandglass.faker.timeline;
