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
package io.sandglass.faker.expression.syntax;

import io.sandglass.faker.text.Names;
import java.util.ArrayList;
import java.util.List;

/** The parsed form of an expression: text, calls, or a sequence of both. Offsets are 0-based and count characters of the source. */
public sealed interface Expression {

    /** Literal text. */
    record Text(String text) implements Expression {}

    /**
     * A call, such as <code>#{Name.firstName}</code> or <code>#{regexify '[a-z]'}</code>.
     *
     * @param directive the provider and method as the user wrote them
     * @param provider the part before the first dot, or an empty text if there is no dot
     * @param method the rest of the directive
     * @param source the expression that contains the call
     * @param offset the offset of the directive in the source
     */
    record Call(String directive, String provider, String method, List<Argument> arguments, String source, int offset)
            implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Returns the same call with other names; the directive stays what the user wrote. */
        public Call renamed(String otherProvider, String otherMethod, List<Argument> otherArguments) {
            return new Call(directive, otherProvider, otherMethod, otherArguments, source, offset);
        }

        /** Returns the same call with another text as its first argument. */
        public Call withFirstArgument(String text) {
            List<Argument> others = new ArrayList<>(arguments);
            others.set(0, new Argument(text, arguments.get(0).offset()));
            return renamed(provider, method, others);
        }

        /** Returns the same call with other texts as arguments, one for each argument. */
        public Call withArguments(List<String> texts) {
            List<Argument> others = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                others.add(new Argument(texts.get(i), arguments.get(i).offset()));
            }
            return renamed(provider, method, others);
        }

        /** Returns whether an argument contains the start of a call. */
        public boolean hasNestedCall() {
            return arguments.stream().anyMatch(Argument::holdsCall);
        }

        /** Returns the directive in lowercase and without underscores. */
        public String normalizedDirective() {
            return Names.normalize(directive);
        }

        /** Returns the provider as the user wrote it; a renamed call has another one. */
        public String writtenProvider() {
            return directive.substring(0, Math.max(0, directive.indexOf('.')));
        }

        /** Returns the method as the user wrote it; a renamed call has another one. */
        public String writtenMethod() {
            return directive.substring(directive.indexOf('.') + 1);
        }

        /** Returns an exception that points at the call. */
        public ExpressionException error(String problem) {
            return new ExpressionException(problem, source, offset);
        }

        /** Returns an exception that points at the call's method. */
        public ExpressionException errorAtMethod(String problem) {
            return new ExpressionException(problem, source, offset + directive.indexOf('.') + 1);
        }

        /**
         * Returns an exception for a wrong number of arguments.
         *
         * @param takes what the call takes; follows "takes" in the message
         */
        public ExpressionException wrongCount(String takes) {
            int count = arguments.size();
            String found = count == 0 ? "none" : count == 1 ? "1 argument" : count + " arguments";
            return error("'" + directive + "' takes " + takes + ", found " + found + ".");
        }

        /**
         * Returns an exception for an argument that is not allowed.
         *
         * @param index the 0-based index of the argument
         * @param allowed what the argument may be; follows "allowed is" in the message
         */
        public ExpressionException wrongArgument(int index, String allowed) {
            return wrongArgument(index, allowed, 0);
        }

        /**
         * Returns an exception that points at one of the characters of an argument that is not allowed.
         *
         * @param offsetInArgument the 0-based offset of the wrong character in the argument
         */
        public ExpressionException wrongArgument(int index, String allowed, int offsetInArgument) {
            Argument argument = arguments.get(index);
            String problem = "argument " + (index + 1) + " of '" + directive + "' is '"
                    + ExpressionException.shortened(argument.value()) + "', allowed is " + allowed + ".";
            int position = argument.sourceOffset(offsetInArgument);
            return argument.holdsCall()
                    ? new ConstantArgumentException(
                            problem + " A call isn't allowed here, because the argument must be the same for all rows.",
                            source,
                            position)
                    : new ExpressionException(problem, source, position);
        }
    }

    /** Parts whose values are joined. */
    record Sequence(List<Expression> parts) implements Expression {

        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An argument of a call.
     *
     * @param value the text between the quotes, with doubled quotes made single; numbers, true and false may have no quotes
     * @param offset the offset of the text in the source, after the opening quote
     */
    record Argument(String value, int offset) {

        /** Returns whether the text contains the start of a call. */
        public boolean holdsCall() {
            return value.contains(ExpressionParser.CALL_START);
        }

        /** Returns the offset in the source of a character of the value. Each quote of the value is two in the source. */
        public int sourceOffset(int valueOffset) {
            int quotes = (int) value.substring(0, valueOffset)
                    .chars()
                    .filter(c -> c == '\'')
                    .count();
            return offset + valueOffset + quotes;
        }
    }
}
