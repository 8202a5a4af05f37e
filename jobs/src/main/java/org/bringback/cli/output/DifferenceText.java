package org.bringback.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.job.demo.Difference;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;

/**
 * Which figures of the demo differ from those asked for, and why.
 *
 * @param wanted what those are called
 */
record DifferenceText(PrintWriter out, MessageLanguage language, BilingualText wanted) {

    /** @param compared how many figures were compared */
    void write(List<Difference> differences, int compared) {
        if (differences.isEmpty()) {
            out.println(language.text(new BilingualText(
                    "ตัวเลขตรงกับตัวเลข" + wanted.thai() + "ทั้ง " + compared + " ค่า",
                    "All " + compared + " figures are those " + wanted.english() + ".")));
            out.println();
            return;
        }
        out.println(language.text(new BilingualText(
                "ตัวเลขต่างกัน " + differences.size() + " จาก " + compared + " ค่า แยกตามสาเหตุ:",
                differences.size() + " of " + compared + " figures differ, by cause:")));
        for (Difference difference : differences) {
            out.printf(
                    Locale.ROOT,
                    "  %-13s %s %-19s %,10d %s, %,d %s: %s%n",
                    difference.list(),
                    difference.asOf(),
                    difference.status(),
                    difference.computed(),
                    word(DemoText.COMPUTED),
                    difference.expected(),
                    word(wanted),
                    causes(difference));
        }
        out.println();
    }

    private String causes(Difference difference) {
        return new TreeMap<>(difference.causes())
                .entrySet().stream()
                        .map(cause -> String.format(
                                Locale.ROOT, "%s %+d", word(cause.getKey().words()), cause.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Headings have room for one language. */
    private String word(BilingualText words) {
        return words.in(language.languages().get(language.languages().size() - 1));
    }
}
