package io.sandglass.session.tracker;

/**
 * A factory and merger of payloads, which are the data that a caller keeps about the rows of a session.
 *
 * @param <P> the type of the payloads, which may be mutable
 */
public interface PayloadMerger<P> {

    /** Returns a new payload for no rows. */
    P create();

    /**
     * Returns one payload for the rows of both. May change and return either argument. The tracker doesn't use the arguments
     * afterwards.
     *
     * @param earlier the payload of rows that are all before the rows of {@code later}
     */
    P merge(P earlier, P later);
}
