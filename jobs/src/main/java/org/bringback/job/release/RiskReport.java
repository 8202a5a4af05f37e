package org.bringback.job.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.ReleaseRisk;
import org.bringback.table.disclosure.release.ProtectedRelease;
import org.bringback.text.BilingualText;
import org.bringback.text.file.OwnerOnly;

/**
 * What the suppressed cells of a release rest on, in {@code restricted/}: {@code disclosure-risk.csv} as data, a line for each
 * edition, list and day, and {@code disclosure-risk.txt} in words. It names no cell and no figure of one.
 */
final class RiskReport {

    private static final String DATA = "disclosure-risk.csv";
    private static final String TEXT = "disclosure-risk.txt";
    private static final String HEADER = "audience,list,as_of,suppressed_cells,of_one_person,resting_on_one_other,"
            + "resting_on_one_person,narrowed_by_two_lists,promised_width,width_by_single_sums,synthetic";

    /** Of one edition's list and day. */
    record Line(String audience, ReleaseRisk risk) {

        private String data(boolean synthetic) {
            return String.join(
                    ",",
                    audience,
                    risk.scope(),
                    risk.asOf().toString(),
                    Stream.of(
                                    risk.hidden(),
                                    risk.ones(),
                                    risk.paired(),
                                    risk.pairedWithOne(),
                                    risk.narrowedByTwo(),
                                    risk.promised(),
                                    risk.bySums())
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")),
                    String.valueOf(synthetic));
        }

        private BilingualText words() {
            return new BilingualText(
                    words("%s, %s, %s: ปกปิด %,d ช่อง ในจำนวนนี้นับคนเดียว %,d ช่อง อาศัยอีกช่องเดียว %,d ช่อง"
                            + " (ช่องนั้นนับคนเดียว ผู้นั้นคำนวณได้หากรู้ว่ามีตนคนเดียว %,d ช่อง)"
                            + " สองหน่วยงานที่รวมรายชื่อกันประมาณได้แคบกว่าเกณฑ์ %,d ช่อง"
                            + " ความกว้างที่รับรอง %,d และผลรวมทีละแถวเหลือช่วงแคบที่สุด %,d"),
                    words(
                            "%s, %s, %s: %,d cells are suppressed; %,d of them count one person, %,d rest on one other cell"
                                    + " (%,d on a cell of one person, who can work them out if they know that they are alone),"
                                    + " and two offices that pool their lists come nearer than promised to %,d;"
                                    + " the width promised is %,d, and the narrowest interval that single sums leave is %,d wide"));
        }

        private String words(String format) {
            return String.format(
                    Locale.ROOT,
                    format,
                    audience,
                    risk.scope(),
                    risk.asOf(),
                    risk.hidden(),
                    risk.ones(),
                    risk.paired(),
                    risk.pairedWithOne(),
                    risk.narrowedByTwo(),
                    risk.promised(),
                    risk.bySums());
        }
    }

    private RiskReport() {}

    static List<Line> lines(Audience audience, LinkedTables linked, ProtectedRelease release) {
        return ReleaseRisk.list(
                        release.publication(),
                        SafetyRule.of(audience),
                        linked.counts(),
                        release.promise().reader())
                .stream()
                .map(risk -> new Line(audience.name(), risk))
                .toList();
    }

    /**
     * Writes both files; none where no breakdowns are printed.
     *
     * @param synthetic what is said of made-up figures
     */
    static void write(Path restricted, Optional<BilingualText> synthetic, List<Line> lines) throws IOException {
        Path data = restricted.resolve(DATA);
        Path text = restricted.resolve(TEXT);
        if (lines.isEmpty()) {
            Files.deleteIfExists(data);
            Files.deleteIfExists(text);
            return;
        }
        List<String> rows = new ArrayList<>(List.of(HEADER));
        lines.forEach(line -> rows.add(line.data(synthetic.isPresent())));
        Files.write(OwnerOnly.file(data), rows);
        RestrictedText.write(text, synthetic, lines.stream().map(Line::words).toList());
    }
}
