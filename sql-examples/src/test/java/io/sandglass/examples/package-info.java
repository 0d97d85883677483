/**
 * What a user does with a checkout, done by tests: {@code ./sql}, {@code docker-compose.yml} and the example scripts.
 * Knows the files of the checkout and the processes it starts, none of the project's classes.
 */
package io.sandglass.examples;
