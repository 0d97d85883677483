package io.sandglass.faker.source.enumerator;

import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which state a source may be restored from: that of builds with the same generated values, or any.
 *
 * @param source the name of the source, for messages
 * @param acceptsChangedValues whether state of builds with other values is accepted
 * @param option the user's option that sets {@code acceptsChangedValues}, for messages
 */
public record RestoreRule(String source, boolean acceptsChangedValues, String option) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestoreRule.class);

    /**
     * Checks state before a source goes on from it.
     *
     * @param generation the {@link GenerationVersion} of the build that wrote the state
     * @throws ChangedValuesException if it is another one than this build's, and that is not accepted
     */
    void check(int generation) {
        if (generation == GenerationVersion.CURRENT) {
            return;
        }
        if (generation == GenerationVersion.NOT_RECORDED) {
            LOG.info(
                    "{} is restored from state that does not record the generation of its values. This build's values are"
                            + " of generation {}.",
                    source,
                    GenerationVersion.CURRENT);
            return;
        }
        if (!acceptsChangedValues) {
            throw new ChangedValuesException(String.format(
                    "%s: the state was written by a build that generates other values (generation %d) than this build"
                            + " (generation %d). After a restore, rows would not be those of an undisturbed job, and a"
                            + " retract changelog would take back rows that it never emitted. Restore the state with the"
                            + " build that wrote it, start the job without the state, or set the table's option '%s' to"
                            + " 'true'.",
                    source, generation, GenerationVersion.CURRENT, option));
        }
        LOG.warn(
                "{} is restored from state of a build with other generated values (generation {}) than this build's"
                        + " (generation {}), as '{}' allows.",
                source,
                generation,
                GenerationVersion.CURRENT,
                option);
    }
}
