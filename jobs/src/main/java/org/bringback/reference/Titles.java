package org.bringback.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;
import org.bringback.thai.name.Title;
import org.bringback.thai.name.TitleSex;
import org.bringback.thai.name.TitleTable;

/** Reads the titles of persons. */
final class Titles {

    private Titles() {}

    public static TitleTable load(Path file) {
        List<Title> titles = new ArrayList<>();
        TitleTable table = new TitleTable(titles);
        for (CsvLine line : CsvTable.read(file).lines()) {
            titles.add(title(line));
            table = checked(titles, line);
        }
        return table;
    }

    private static Title title(CsvLine line) {
        List<String> spellings = Stream.concat(
                        line.find("prefix_th").stream(), line.list("abbreviations_th", '|').stream())
                .toList();
        return new Title(line.filled("code"), spellings, sex(line));
    }

    private static TitleSex sex(CsvLine line) {
        return switch (line.filled("sex")) {
            case "M" -> TitleSex.MALE;
            case "F" -> TitleSex.FEMALE;
            case "B" -> TitleSex.EITHER;
            case "U" -> TitleSex.NO_TITLE;
            default -> throw line.wrong(new BilingualText("sex ต้องเป็น M, F, B หรือ U", "sex must be M, F, B or U"));
        };
    }

    /** The table refuses a spelling of two titles; asked after every line, it names the right one. */
    private static TitleTable checked(List<Title> titles, CsvLine line) {
        try {
            return new TitleTable(titles);
        } catch (IllegalArgumentException e) {
            String shared = String.valueOf(e.getMessage());
            throw line.wrong(new BilingualText(
                    shared.replace(" and ", " กับ ").replace(" share a spelling: ", " ใช้คำเดียวกัน: "), shared));
        }
    }
}
