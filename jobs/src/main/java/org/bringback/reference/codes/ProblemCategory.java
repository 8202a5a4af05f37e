package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** What a problem is about, as {@code problem-categories.csv} and the causes of {@code reasons.csv} have it. */
public record ProblemCategory(String code, BilingualText label) {

    /**
     * All of them, the file's first.
     *
     * @param file {@code problem-categories.csv}
     * @throws org.bringback.reference.file.ConfigurationException where a line is wrong
     */
    public static List<ProblemCategory> load(Path file, Reasons reasons) {
        List<ProblemCategory> own = new ArrayList<>();
        for (CsvLine line : CsvTable.read(file).lines()) {
            String code = line.filled("code");
            if (!code.matches("[A-Z][0-9]{1,6}")
                    || own.stream().anyMatch(one -> one.code().equals(code))) {
                throw line.wrong(new BilingualText(
                        "รหัสต้องเป็นอักษรใหญ่หนึ่งตัวตามด้วยตัวเลข และไม่ซ้ำ",
                        "a code is a capital letter and digits, and stands there once"));
            }
            own.add(new ProblemCategory(code, new BilingualText(line.filled("label_th"), line.filled("label_en"))));
        }
        return Stream.concat(own.stream(), of(reasons)).toList();
    }

    private static Stream<ProblemCategory> of(Reasons reasons) {
        return reasons.list().stream()
                .filter(Reason::isCause)
                .map(reason -> new ProblemCategory(reason.code().value(), reason.label()));
    }
}
