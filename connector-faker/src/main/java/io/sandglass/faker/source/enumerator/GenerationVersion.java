package io.sandglass.faker.source.enumerator;

import org.apache.flink.util.FlinkRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version of the values that this build generates. It is part of each checkpoint, as a job that is restored by a build with
 * other values would not go on with the rows that it began: a changelog would take back rows that it never emitted.
 *
 * <p>A test holds values of many expressions and tables to the file of this version, so that no value changes without another
 * version.
 */
public final class GenerationVersion {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationVersion.class);

    /** The version of this build, 1 or more. */
    public static final int CURRENT = 1;

    /** The version of state that was written before versions were. */
    public static final int NOT_RECORDED = 0;

    /** The option that accepts state of another version. */
    public static final String ACCEPT_OPTION = "scan.restore.accept-changed-values";

    private GenerationVersion() {}

    /**
     * Checks the version that state was written with. State without a version is accepted.
     *
     * @param table the name of the table, for messages
     * @param accepts whether another version is accepted
     * @throws FlinkRuntimeException if the version is another one and not accepted; the message says what to do
     */
    public static void check(int version, String table, boolean accepts) {
        if (version == CURRENT) {
            return;
        }
        String found = "The state of table " + table + " was written by a build that "
                + (version == NOT_RECORDED
                        ? "recorded no version of the values that it generated"
                        : "generated other values (version " + version + ", this build has version " + CURRENT + ")");
        if (version == NOT_RECORDED || accepts) {
            LOG.warn("{}. The rows after this restore may not be those that the job would have had.", found);
            return;
        }
        throw new FlinkRuntimeException(found
                + ". The rows after the restore would not be those that the job would have had, and a changelog would take back"
                + " rows that it never emitted. Restore with the build that wrote the state, start without the state, or set"
                + " the table's option '" + ACCEPT_OPTION + "' = 'true'.");
    }
}
