package org.bringback.reference.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bringback.text.BilingualText;
import org.bringback.text.DelimitedLine;
import org.bringback.text.yaml.YamlMap;

/**
 * A small reference file: UTF-8, comma, header row, quotes where a cell holds a comma; a cell never spans lines. Kept
 * apart from the reader of the offices' exports, which has to put up with anything.
 */
public final class CsvTable {

    private static final char SEPARATOR = ',';

    private final Path file;
    private final List<String> header;
    private final List<CsvLine> lines;

    private CsvTable(Path file, List<String> header, List<CsvLine> lines) {
        this.file = file;
        this.header = header;
        this.lines = lines;
    }

    public static CsvTable read(Path file) {
        List<String> texts = texts(file);
        if (texts.isEmpty()) {
            throw new ConfigurationException(file, 0, new BilingualText("ไฟล์ว่างเปล่า", "the file is empty"));
        }
        CsvTable table = new CsvTable(
                file, DelimitedLine.cells(texts.get(0).replace("\uFEFF", ""), SEPARATOR), new ArrayList<>());
        for (int i = 1; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                table.add(i + 1, DelimitedLine.cells(texts.get(i), SEPARATOR));
            }
        }
        return table;
    }

    private static List<String> texts(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ConfigurationException(file, 0, YamlMap.unreadable(e));
        }
    }

    private void add(int number, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new ConfigurationException(
                    file,
                    number,
                    new BilingualText(
                            "บรรทัดนี้มี " + cells.size() + " ช่อง แต่หัวตารางมี " + header.size()
                                    + " ช่อง ถ้าข้อความมีจุลภาค ให้ใส่เครื่องหมายคำพูด",
                            "the line has " + cells.size() + " cells, the header " + header.size()
                                    + "; a text with a comma needs quotes"));
        }
        lines.add(new CsvLine(file, number, header, cells));
    }

    public List<CsvLine> lines() {
        return lines;
    }
}
