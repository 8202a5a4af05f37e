package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Findings for people: place, kind, what is printed and what it should be; then the reason in the given languages. */
public final class FindingText {

    private static final BilingualText PRINTED = new BilingualText("ที่เผยแพร่", "printed");
    private static final BilingualText COMPUTED = new BilingualText("ที่คำนวณได้", "computed");

    private final List<Language> languages;

    public FindingText(List<Language> languages) {
        this.languages = languages;
    }

    public void write(List<ControlFinding> findings, Appendable out) throws IOException {
        if (findings.isEmpty()) {
            lines(new BilingualText("ไม่พบข้อผิดพลาด", "No findings"), "", out);
        }
        for (ControlFinding finding : findings) {
            out.append(heading(finding)).append('\n');
            lines(explained(finding), "    ", out);
        }
    }

    private String heading(ControlFinding finding) {
        String location = finding.list() + " " + finding.asOf() + " " + finding.status() + " " + finding.column();
        return location + ": " + finding.kind().code() + figure(PRINTED, finding.printed())
                + figure(COMPUTED, finding.computed());
    }

    private String figure(BilingualText what, String figure) {
        String words = languages.stream().map(what::in).collect(Collectors.joining(" / "));
        return figure.isEmpty() ? "" : ", " + words + " " + figure;
    }

    private static BilingualText explained(ControlFinding finding) {
        BilingualText meaning = finding.kind().meaning();
        BilingualText why = finding.why();
        return meaning.equals(why)
                ? meaning
                : new BilingualText(meaning.thai() + ": " + why.thai(), meaning.english() + ": " + why.english());
    }

    private void lines(BilingualText words, String indent, Appendable out) throws IOException {
        for (Language language : languages) {
            out.append(indent).append(words.in(language)).append('\n');
        }
    }
}
