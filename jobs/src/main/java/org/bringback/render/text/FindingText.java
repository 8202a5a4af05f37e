package org.bringback.render.text;

import java.io.IOException;
import java.util.List;
import org.bringback.reference.Language;
import org.bringback.reference.Words;
import org.bringback.table.control.Finding;

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

    public void write(List<Finding> findings, Appendable out) throws IOException {
        if (findings.isEmpty()) {
            lines(new Words("ไม่พบข้อผิดพลาด", "No findings"), "", out);
        }
        for (Finding finding : findings) {
            out.append(heading(finding)).append('\n');
            lines(explained(finding), "    ", out);
        }
    }

    private static String heading(Finding finding) {
        String place = finding.list() + " " + finding.asOf() + " " + finding.status() + " " + finding.column();
        return place + ": " + finding.kind().code() + figures(finding);
    }

    private static String figures(Finding finding) {
        String printed = finding.printed().isEmpty() ? "" : ", printed " + finding.printed();
        return printed + (finding.computed().isEmpty() ? "" : ", computed " + finding.computed());
    }

    private static Words explained(Finding finding) {
        Words meaning = finding.kind().meaning();
        Words why = finding.why();
        return meaning.equals(why)
                ? meaning
                : new Words(meaning.thai() + ": " + why.thai(), meaning.english() + ": " + why.english());
    }

    private void lines(Words words, String indent, Appendable out) throws IOException {
        for (Language language : languages) {
            out.append(indent).append(words.in(language)).append('\n');
        }
    }
}
