package io.sandglass.faker.expression;

import java.util.List;

/** A JSON object. */
record JsonValue(List<Member> members, PointInTimeFormat timeFormat) implements CompiledExpression {

    /**
     * @param length of an array of such values; a single value if it is 0 or less
     * @param isJson whether the value is JSON itself, not text
     */
    record Member(int length, CompiledExpression name, CompiledExpression value, boolean isJson) {}

    JsonValue {
        members = List.copyOf(members);
    }

    @Override
    public Object evaluate() {
        StringBuilder json = new StringBuilder("{");
        for (Member member : members) {
            json.append(json.length() == 1 ? "" : ", ");
            appendText(json, timeFormat.text(member.name.evaluate()));
            json.append(": ");
            if (member.length <= 0) {
                appendValue(json, member);
                continue;
            }
            for (int i = 0; i < member.length; i++) {
                json.append(i == 0 ? "[" : ", ");
                appendValue(json, member);
            }
            json.append(']');
        }
        return json.append('}').toString();
    }

    private void appendValue(StringBuilder json, Member member) {
        String text = timeFormat.text(member.value.evaluate());
        if (member.isJson) {
            json.append(text);
        } else {
            appendText(json, text);
        }
    }

    private static void appendText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        json.append('"');
    }

    @Override
    public boolean isFreeText() {
        return false;
    }
}
