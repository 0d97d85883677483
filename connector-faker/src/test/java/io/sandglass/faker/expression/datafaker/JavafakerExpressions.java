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
package io.sandglass.faker.expression.datafaker;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Everything that javafaker might evaluate: its directives, the methods of its providers, the keys of its data files. */
final class JavafakerExpressions {

    /**
     * A call as javafaker's documentation spells it, and how else it may be written.
     *
     * @param oneOverload whether no other method of the name takes as many arguments. Of several, javafaker calls the one
     *     that the JVM happens to list first, having taken any text for false that is not true.
     */
    record Candidate(String expression, List<String> otherSpellings, boolean oneOverload) {}

    /** Arguments for what takes more than any text or number; each of the methods ignores those of its namesakes. */
    private static final Map<String, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry("regexify", List.of("'(a|b){2,3}'", "'[a-z1-9]{2}\\.(x|y)?'", "'\\.\\*\\?\\+'", "'4[57]9'")),
            Map.entry("numerify", List.of("'##-##'")),
            Map.entry("letterify", List.of("'??-?'", "'??-?','true'", "'??-?','false'")),
            Map.entry("bothify", List.of("'??-##'", "'??-##','true'", "'??-##','false'")),
            Map.entry("resolve", List.of("'address.city_prefix'")),
            Map.entry("expression", List.of("'#{Name.firstName}'")),
            Map.entry("date.past", distances()),
            Map.entry("date.future", distances()),
            Map.entry("address.zipCodeByState", List.of("'CA'")),
            Map.entry("finance.iban", List.of("", "'DE'", "'GB'", "'FR'")),
            Map.entry("internet.macAddress", List.of("", "'fa:fa:fa'")),
            Map.entry("file.fileName", List.of("", "'dir','name','txt','/'")));

    private JavafakerExpressions() {}

    private static List<String> distances() {
        List<String> distances = new ArrayList<>();
        distances.add("'10','DAYS'");
        distances.add("'10','5','DAYS'");
        distances.add("'10','DAYS','2024/01/10'");
        for (TimeUnit unit : TimeUnit.values()) {
            // Bounds in javafaker have to differ by a millisecond.
            String zeros = unit.compareTo(TimeUnit.MILLISECONDS) < 0 ? "00000000" : "";
            distances.add("'10" + zeros + "','TimeUnit." + unit + "'");
            distances.add("'10" + zeros + "','5" + zeros + "','" + unit + "'");
        }
        return distances;
    }

    static List<Candidate> of(Javafaker javafaker) throws IOException, ReflectiveOperationException {
        List<Candidate> candidates = new ArrayList<>();
        for (Method directive : javafaker.directives()) {
            for (String arguments : arguments(directive.getName(), directive)) {
                candidates.add(new Candidate(call(directive.getName(), arguments), List.of(), true));
            }
        }
        javafaker.providers().forEach((provider, methods) -> {
            for (Method method : methods) {
                String name = method.getName();
                boolean oneOverload = methods.stream()
                                .filter(other -> other.getName().equals(name)
                                        && other.getParameterCount() == method.getParameterCount())
                                .count()
                        == 1;
                for (String arguments : arguments(provider + "." + name, method)) {
                    candidates.add(new Candidate(
                            call(capitalized(provider) + "." + name, arguments),
                            List.of(
                                    call(provider + "." + name, arguments),
                                    call(capitalized(provider) + "." + snakeCase(name), arguments),
                                    call(snakeCase(provider) + "." + snakeCase(name), arguments)),
                            oneOverload));
                }
            }
        });
        for (String key : javafaker.dataKeys()) {
            candidates.add(new Candidate(call(key, ""), List.of(call(capitalized(camelCase(key)), "")), true));
        }
        return candidates;
    }

    private static List<String> arguments(String name, Method method) {
        if (ARGUMENTS.containsKey(name)) {
            return ARGUMENTS.get(name);
        }
        List<String> lists = List.of("");
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            List<String> texts = texts(types[i], i);
            lists = lists.stream()
                    .flatMap(list -> texts.stream().map(text -> list + (list.isEmpty() ? "" : ",") + "'" + text + "'"))
                    .toList();
        }
        return lists;
    }

    /** Texts that javafaker turns into a value of the type, ascending with the index; none where it can't. */
    private static List<String> texts(Class<?> type, int index) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> List.of("false", "true");
            case "int", "Integer" -> List.of(String.valueOf(3 + 4 * index));
            case "long", "Long" -> List.of(String.valueOf(3_000_000_000L + 4 * index));
            case "double" -> List.of(String.valueOf(1.5 + index));
            case "String" -> List.of("text");
            case "Date" -> List.of("2024/01/" + (10 + index));
            default -> List.of();
        };
    }

    private static String call(String name, String arguments) {
        return "#{" + name + (arguments.isEmpty() ? "" : " " + arguments) + "}";
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String camelCase(String name) {
        return Pattern.compile("_([a-z])").matcher(name).replaceAll(match -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
