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
package io.sandglass.faker.expression.call;

import io.sandglass.faker.expression.syntax.Expression.Call;
import io.sandglass.faker.expression.syntax.ExpressionException;
import io.sandglass.faker.expression.syntax.ExpressionParser;
import io.sandglass.faker.text.DidYouMean;
import io.sandglass.faker.text.Names;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Functions on the names that users define and calls refer to: columns, lists, records and their fields. */
public final class DefinedNames {

    private DefinedNames() {}

    /** Returns the first name that differs from {@code written} in case and underscores only. */
    public static Optional<String> find(String written, Collection<String> names) {
        return names.stream().filter(name -> Names.areSame(name, written)).findFirst();
    }

    /**
     * Returns the name that a call means.
     *
     * @param noun the noun for such a name
     * @param before the text before the name in a call
     * @param kind the kind of the names, as a title for the list
     * @param example the sentence on how to define the first one
     * @throws ExpressionException if no such name is defined
     */
    public static String required(
            Call call, Set<String> names, String noun, String before, String kind, String example) {
        return find(call.method(), names)
                .orElseThrow(() -> call.errorAtMethod("the table has no " + noun + " '" + call.method() + "'."
                        + (names.isEmpty()
                                ? " " + example
                                : suggestions(before, call.method(), kind, new TreeSet<>(names)))));
    }

    /**
     * Returns the end of a message about an unknown name: a suggestion, and all known names.
     *
     * @param before the text before the name in a call
     * @param kind the kind of the names, as a title for the list
     */
    public static String suggestions(String before, String written, String kind, Collection<String> names) {
        String hint = DidYouMean.hint(written, names, name -> {
            String inCall = writtenName(name);
            return inCall.equals(name) ? name : "#{" + before + inCall + "}";
        });
        return names.isEmpty() ? hint : hint + " " + kind + ": " + written(names) + ".";
    }

    /** Returns names as they are written in a call, separated by commas. */
    static String written(Collection<String> names) {
        return names.stream().map(DefinedNames::writtenName).collect(Collectors.joining(", "));
    }

    /** Returns a name as written after <code>#{column.</code> and similar: unchanged, or in single quotes. */
    static String writtenName(String name) {
        // The name may be the first or a later step, so both must parse.
        return isRead(name) && isRead("x." + name) ? name : "'" + name.replace("'", "''") + "'";
    }

    private static boolean isRead(String name) {
        try {
            return ExpressionParser.parse("#{column." + name + "}") instanceof Call call
                    && call.method().equals(name)
                    && call.arguments().isEmpty();
        } catch (ExpressionException e) {
            return false;
        }
    }
}
