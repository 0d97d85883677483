package io.sandglass.faker.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the values of an expression look like, as a reader of a table would describe it. */
final class ValueForm {

    /** The share of values by which two forms differ in a way that is noticed, and that no other seed turns around. */
    private static final double NOTICEABLE = 0.9;

    private static final Map<String, Predicate<String>> TRAITS = new LinkedHashMap<>();

    static {
        trait("a whole number", "[-+]?\\d+");
        trait("a number", "[-+]?\\d*[.]?\\d+(E-?\\d+)?");
        trait("true or false", "true|false");
        trait("a date as Java prints it", "[A-Z][a-z]{2} [A-Z][a-z]{2} \\d\\d [\\d:]{8} \\w+ \\d{4}");
        trait("a timestamp", "\\d{4}-\\d\\d-\\d\\d .*");
        trait("a list", "\\[.*\\]");
        trait("blank", "\\s*");
        for (String part : List.of("\\d", "[A-Za-z]", "[^\\x00-\\x7F]", "\\s", "https?://", "https://")) {
            trait("with " + part, "(?s).*" + part + ".*");
        }
        for (char mark : "#?-_/\\.,:;@+%&()<>{}\"'*=!°".toCharArray()) {
            TRAITS.put("with " + mark, value -> value.indexOf(mark) >= 0);
        }
        TRAITS.put(
                "in upper case",
                value -> !value.equals(value.toLowerCase(Locale.ROOT)) && value.equals(value.toUpperCase(Locale.ROOT)));
        TRAITS.put(
                "in lower case",
                value -> value.equals(value.toLowerCase(Locale.ROOT)) && !value.equals(value.toUpperCase(Locale.ROOT)));
        TRAITS.put("with a capital", value -> !value.isEmpty() && Character.isUpperCase(value.charAt(0)));
    }

    private ValueForm() {}

    private static void trait(String name, String regex) {
        TRAITS.put(name, Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate());
    }

    static List<String> differences(List<String> some, List<String> others) {
        List<String> differences = new java.util.ArrayList<>();
        TRAITS.forEach((name, trait) -> {
            double a = share(some, trait), b = share(others, trait);
            if (Math.abs(a - b) >= NOTICEABLE) differences.add(name + " " + a + " " + b);
        });
        int la = length(some), lb = length(others);
        if (Math.max(la, lb) > 2 * Math.min(la, lb)) differences.add("length " + la + " " + lb);
        int fa = fixed(some), fb = fixed(others);
        if (fa > 0 && fb > 0 && fa != fb) differences.add("fixed " + fa + " " + fb);
        return differences;
    }

    private static double share(List<String> values, Predicate<String> trait) {
        return (double) values.stream().filter(trait).count() / values.size();
    }

    private static int length(List<String> values) {
        return values.stream().map(String::length).sorted().toList().get(values.size() / 2);
    }

    private static int fixed(List<String> values) {
        return values.stream().allMatch(v -> v.length() == values.get(0).length())
                        && values.stream().distinct().count() > values.size() * 0.8
                ? values.get(0).length()
                : 0;
    }
}
