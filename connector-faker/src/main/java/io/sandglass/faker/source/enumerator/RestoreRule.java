/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker.source.enumerator;

import java.io.Serializable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rule about the state from which a source may be restored: state of builds with the same values, or any state. State without a
 * version is accepted for tables whose values never changed.
 *
 * @param source the source's name, for messages
 * @param acceptsChangedValues whether to accept state of builds with other values
 * @param option the option that sets {@code acceptsChangedValues}, for messages
 */
public record RestoreRule(String source, boolean acceptsChangedValues, String option) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestoreRule.class);

    /**
     * Checks the state before a source continues from it.
     *
     * @param generation the {@link GenerationVersion} that the state records
     * @param own the version of the table's values in this build
     * @throws ChangedValuesException if it is another build's version and {@code acceptsChangedValues} is false
     */
    void check(int generation, int own) {
        if (generation == own) {
            return;
        }
        if (generation == GenerationVersion.NOT_RECORDED && own == GenerationVersion.WITHOUT_SESSIONS) {
            LOG.info(
                    "{} is restored from state that does not record the generation of its values. This build's values are"
                            + " of generation {}.",
                    source,
                    own);
            return;
        }
        if (!acceptsChangedValues) {
            throw new ChangedValuesException(String.format(
                    "%s: the state was written by a build that generates other values (generation %d) than this build"
                            + " (generation %d). After a restore, rows would differ from those of an uninterrupted job, and a"
                            + " retract changelog would retract rows that it never emitted. Restore the state with the"
                            + " build that wrote it, start the job without the state, or set the table's option '%s' to"
                            + " 'true'.",
                    source, generation, own, option));
        }
        LOG.warn(
                "{} is restored from state of a build with other generated values (generation {}) than this build's"
                        + " (generation {}), as '{}' allows.",
                source,
                generation,
                own,
                option);
    }
}
