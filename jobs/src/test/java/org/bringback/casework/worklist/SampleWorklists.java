package org.bringback.casework.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bringback.casework.Casework;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.intake.classify.SubmissionFileReader;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.row.RowKey;
import org.bringback.intake.row.RowOutcome;
import org.bringback.intake.submission.FileName;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.render.workbook.FormWorkbook;
import org.bringback.source.form.FormContent;
import org.bringback.source.form.WorkbookForm;
import org.bringback.source.refusal.RefusedFileException;

/** A school with four children to look for, its worklist, and the reader of what it sends back. */
final class SampleWorklists {

    static final LocalDate ROUND = LocalDate.of(2022, 5, 31);
    static final String FILE = "worklist-ovec-2022-05-31-10001.xlsx";

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    static final ReferenceContext CONTEXT =
            new ReferenceContext(REFERENCE, Agencies.load(JobsFolder.real(), REFERENCE.statuses()));

    static final WorklistDefinition SCHOOL =
            WorklistDefinition.read(JobsFolder.real().resolve("worklists/school.yaml"));

    private SampleWorklists() {}

    static List<WorklistItem> items() {
        CaseworkRules rules = CaseworkRules.load(JobsFolder.real());
        List<ListedCase> listed = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new ListedCase(
                        new RowKey(3, number),
                        number,
                        new ListId("ovec"),
                        new ListedCase.Places(
                                Optional.of(new AreaId("P7101")),
                                Optional.of(new ProvinceCode("71")),
                                Optional.of("10001")),
                        ROUND,
                        List.of(new ListedCase.Sighting(ROUND, Status.NOT_FOUND, Optional.empty())),
                        List.of()))
                .toList();
        List<HeldCase> cases = new Casework(rules.steps(), rules.partners(), ROUND).cases(listed, List.of(), List.of());
        return cases.stream()
                .map(held -> new WorklistItem(
                        held,
                        new CaseContact(
                                "SYN-" + held.state().listed().person(),
                                "เด็กชาย ทดสอบ" + held.state().listed().person(),
                                Optional.of(LocalDate.of(2008, 1, 2)),
                                "เมือง",
                                "=ผู้ปกครอง",
                                "0810000000",
                                ""),
                        ROUND))
                .toList();
    }

    static FormContent content(List<WorklistItem> items) {
        WorkbookForm form = WorklistForm.of(SCHOOL, REFERENCE.reasons());
        ListId list = new ListId("ovec");
        return FormContent.of(
                form,
                ROUND,
                WorklistForm.marks(SCHOOL, list, ROUND),
                WorklistForm.rows(
                        form, SCHOOL, new WorklistForm.Scope(list, ROUND, "school:10001"), items, REFERENCE.reasons()));
    }

    /** As it is sent out. */
    static Path written(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            FormWorkbook.write(content(items()), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of its rows when it comes back under some name. */
    static List<RowOutcome> taken(Path file, String name) throws RefusedFileException, IOException {
        Path named = file.resolveSibling(name);
        if (!named.equals(file)) {
            Files.copy(file, named);
        }
        FileName claim = FileName.parse(name, CONTEXT.agencies());
        List<RowOutcome> outcomes = new ArrayList<>();
        try (SubmissionFileReader reader = SubmissionFileReader.open(named, claim, CONTEXT)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                outcomes.add(reader.classify(row));
            }
        }
        return outcomes;
    }
}
