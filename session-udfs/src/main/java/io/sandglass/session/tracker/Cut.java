package io.sandglass.session.tracker;

/**
 * What is remembered of a session that was cut at its limit, until no continuation can follow any more.
 *
 * @param atMillis the limit at which it was cut; a continuation opens there
 * @param lastMillis time of its last row
 * @param part its number among the parts of the session
 * @param sessionStartMillis time of the first row of part 0
 */
public record Cut(long atMillis, long lastMillis, int part, long sessionStartMillis) {}
