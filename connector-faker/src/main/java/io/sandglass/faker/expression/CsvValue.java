package io.sandglass.faker.expression;

import java.util.List;

/** Lines of quoted values, perhaps below their names. */
record CsvValue(
        String separator,
        char quote,
        boolean header,
        int lines,
        List<CompiledExpression> names,
        List<CompiledExpression> values,
        PointInTimeFormat timeFormat)
        implements CompiledExpression {

    CsvValue {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    @Override
    public Object evaluate() {
        StringBuilder csv = new StringBuilder();
        if (header) {
            appendLine(csv, names);
            csv.append('\n');
        }
        for (int i = 0; i < lines; i++) {
            if (i > 0) {
                csv.append('\n');
            }
            appendLine(csv, values);
        }
        return csv.toString();
    }

    private void appendLine(StringBuilder csv, List<CompiledExpression> cells) {
        String mark = String.valueOf(quote);
        for (int i = 0; i < cells.size(); i++) {
            String text = timeFormat.text(cells.get(i).evaluate());
            csv.append(i == 0 ? "" : separator)
                    .append(mark)
                    .append(text.replace(mark, mark + mark))
                    .append(mark);
        }
    }

    @Override
    public boolean isFreeText() {
        return false;
    }
}
