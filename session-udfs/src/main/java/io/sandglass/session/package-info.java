/** The door of the session functions: {@code LOAD MODULE sessions} enters, functions by name leave. */
package io.sandglass.session;
