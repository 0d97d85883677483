package io.sandglass.faker.source.enumerator;

/**
 * The version of the values that this build generates. Each checkpoint records it, because a job that is restored by a build with
 * other values would not go on with the rows that it began.
 *
 * <p>Tests hold the values of many expressions and tables to files of this version, so that no value changes while the version
 * stays.
 */
public final class GenerationVersion {

    /** The version of this build, 1 or more. */
    public static final int CURRENT = 1;

    /** The version of state that was written before versions were recorded. */
    public static final int NOT_RECORDED = 0;

    private GenerationVersion() {}
}
