package io.sandglass.session.tracker;

/**
 * What a caller gathers about the rows of a session.
 *
 * @param <P> the type of what is gathered; may be mutable
 */
public interface Payloads<P> {

    /** Nothing gathered yet. */
    P create();

    /** Both together, where every row of {@code later} comes after every row of {@code earlier}. May change and reuse either. */
    P merge(P earlier, P later);
}
