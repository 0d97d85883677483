/** The module that registers the session functions for {@code LOAD MODULE sessions}. */
package io.sandglass.session;
