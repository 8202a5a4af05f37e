package org.bringback.reference.codes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The levels of schooling, found by any spelling of a class, such as ม.2. */
public final class Levels {

    private final SortedMap<LevelCode, Level> byCode = new TreeMap<>();
    private final CodeTable<Level> spellings = new CodeTable<>();

    private Levels() {}

    public static Levels load(Path file) {
        Levels levels = new Levels();
        CsvTable.read(file).lines().forEach(levels::add);
        return levels;
    }

    private void add(CsvLine line) {
        BilingualText label = new BilingualText(line.filled("label_th"), line.filled("label_en"));
        Level level = new Level(code(line), label, youngest(line));
        byCode.put(level.code(), level);
        spellings.add(level.code().value(), level, line);
        spellings.add(label.thai(), level, line);
        spellings.add(label.english(), level, line);
        line.list("spellings", ';').forEach(spelling -> spellings.add(spelling, level, line));
    }

    /** A file of before may lack the column. */
    private static Optional<Integer> youngest(CsvLine line) {
        Optional<String> years = line.header().contains("youngest") ? line.find("youngest") : Optional.empty();
        if (years.filter(text -> !text.matches("[0-9]{1,2}")).isPresent()) {
            throw line.wrong(new BilingualText("youngest ต้องเป็นจำนวนปี", "youngest is a number of years"));
        }
        return years.map(Integer::valueOf);
    }

    private static LevelCode code(CsvLine line) {
        try {
            return new LevelCode(line.filled("code"));
        } catch (IllegalArgumentException e) {
            throw line.wrong(
                    new BilingualText("รหัสระดับชั้นต้องเป็น L กับเลขหนึ่งหลัก", "a level's code is L and a digit"));
        }
    }

    public Optional<Level> find(String text) {
        return Optional.ofNullable(spellings.get(text));
    }

    public Optional<Level> find(LevelCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of their codes. */
    public Collection<Level> list() {
        return Collections.unmodifiableCollection(byCode.values());
    }
}
