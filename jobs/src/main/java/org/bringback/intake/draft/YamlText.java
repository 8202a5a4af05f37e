package org.bringback.intake.draft;

import java.util.List;
import java.util.stream.Collectors;

/** Writes scalars of a YAML so that nothing in them is taken for anything else. */
final class YamlText {

    private YamlText() {}

    static String quoted(String text) {
        return "'" + text.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    static String both(String text) {
        return "{th: " + quoted(text) + ", en: " + quoted(text) + "}";
    }

    static String list(List<String> texts) {
        return texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A comment in place of a column that no header tells from others, as under merged cells: a layout cannot name it. */
    static String noHeader(int column) {
        int number = column + 1;
        return "# คอลัมน์ที่ " + number + " ไม่มีหัว จึงไม่อ่าน / column " + number + " has no header and is not read";
    }

    /** The keys of a layout before its columns, each on a line. */
    static void layout(StringBuilder yaml, ExportSample sample, String indent) {
        yaml.append(indent).append("formats: [").append(sample.format()).append("]\n");
        sample.text()
                .ifPresent(text -> yaml.append(indent)
                        .append("charset: ")
                        .append(text.charset())
                        .append('\n')
                        .append(indent)
                        .append("separator: ")
                        .append(text.separator())
                        .append('\n'));
        if (sample.headerRow() > 1) {
            yaml.append(indent)
                    .append("header-row: ")
                    .append(sample.headerRow())
                    .append('\n');
        }
    }
}
