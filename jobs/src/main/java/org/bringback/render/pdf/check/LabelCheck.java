package org.bringback.render.pdf.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bringback.render.pdf.template.LabelFiles;
import org.bringback.render.pdf.template.ReportTemplate;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/** Whether the templates' labels can be read, and both languages have the same ones. */
public final class LabelCheck {

    private final Path templates;
    private final List<TemplateException> faults = new ArrayList<>();

    private LabelCheck(Path templates) {
        this.templates = templates;
    }

    /** @throws TemplateException naming the first fault */
    public static void check(Path templates) {
        list(templates).stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
    }

    /** All faults. */
    static List<TemplateException> list(Path templates) {
        LabelCheck check = new LabelCheck(templates);
        Stream.of(ReportDefinition.list(), ProgrammeReports.KINDS)
                .flatMap(List::stream)
                .map(ReportTemplate::folder)
                .distinct()
                .forEach(check::compare);
        check.compare("shared/");
        return check.faults;
    }

    private void compare(String folder) {
        try {
            Set<String> thai = keys(folder, Language.THAI);
            Set<String> english = keys(folder, Language.ENGLISH);
            missing(folder, Language.THAI, english, thai);
            missing(folder, Language.ENGLISH, thai, english);
        } catch (TemplateException e) {
            faults.add(e);
        }
    }

    private Set<String> keys(String folder, Language language) {
        return new TreeSet<>(LabelFiles.words(labels(folder, language)).keySet());
    }

    private Path labels(String folder, Language language) {
        return templates.resolve(folder).resolve("labels." + language.code() + ".yaml");
    }

    private void missing(String folder, Language language, Set<String> wanted, Set<String> present) {
        for (String key : wanted) {
            if (!present.contains(key)) {
                faults.add(new TemplateException(
                        labels(folder, language),
                        OptionalInt.empty(),
                        new BilingualText("ไม่มี " + key, key + " is missing; the other language has it")));
            }
        }
    }
}
