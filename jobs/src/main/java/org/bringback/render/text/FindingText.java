package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.table.control.model.ControlFinding;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Findings for people: place, kind, what is printed and what it should be; then the reason in the given languages. */
public final class FindingText {

    private final List<Language> languages;

    private FindingText(List<Language> languages) {
        this.languages = languages;
    }

    public static FindingText english() {
        return new FindingText(List.of(Language.ENGLISH));
    }

    public static FindingText thaiAndEnglish() {
        return new FindingText(List.of(Language.THAI, Language.ENGLISH));
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

    private static String heading(ControlFinding finding) {
        String location = finding.list() + " " + finding.asOf() + " " + finding.status() + " " + finding.column();
        return location + ": " + finding.kind().code() + figures(finding);
    }

    private static String figures(ControlFinding finding) {
        String printed = finding.printed().isEmpty() ? "" : ", printed " + finding.printed();
        return printed + (finding.computed().isEmpty() ? "" : ", computed " + finding.computed());
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
