package org.bringback.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKind;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.programme.rows.IndicatorStore;
import org.bringback.programme.rows.NewestFile;
import org.bringback.reference.programme.Condition;
import org.bringback.reference.programme.Indicator;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammeCohort;
import org.bringback.text.BilingualText;

/** What an indicator needs beside the rows that it is computed from: other files of the programme, registers, lists. */
final class MissingEvidence {

    private static final BilingualText NOT_COMPARED = new BilingualText(
            "ไฟล์ไม่มีชื่อผู้เข้าร่วม หรือยังไม่ได้เทียบกับทะเบียนและรายการ",
            "the file has no names, or they have not been compared with registers and lists yet");
    private static final BilingualText NO_REGISTER =
            new BilingualText("ยังไม่มีทะเบียนนักเรียนให้เทียบ", "there is no school register to look in yet");
    private static final BilingualText NO_LIST = new BilingualText(
            "ยังไม่มีรายการเด็กที่หลุดจากระบบให้เทียบ", "there is no list of those who dropped out to look in yet");

    private final Programme programme;
    private final List<StoredSubmission> ledger;
    private final IndicatorStore store;

    MissingEvidence(Programme programme, List<StoredSubmission> ledger, IndicatorStore store) {
        this.programme = programme;
        this.ledger = List.copyOf(ledger);
        this.store = store;
    }

    /** Why there can be no figure although the file is there. */
    Optional<BilingualText> missing(Indicator indicator, NewestFile rows) {
        return untold(indicator, rows).or(() -> unsought(indicator, rows));
    }

    /** Who belongs to a cohort stands in another file. */
    private Optional<BilingualText> untold(Indicator indicator, NewestFile rows) {
        boolean divided = indicator.breakdowns().contains(ProgrammeCohort.FIELD);
        Set<ProgrammeCohort> asked = indicator.formula().conditions().stream()
                .filter(Condition.InCohort.class::isInstance)
                .map(condition -> ((Condition.InCohort) condition).cohort())
                .collect(Collectors.toSet());
        if (asked.isEmpty() && !divided) {
            return Optional.empty();
        }
        // of several the first is whose they are, so each has to be told
        return rows.cohorts().entrySet().stream()
                .filter(one -> !one.getKey().table().equals(rows.table()))
                .filter(one -> rows.columns().hasPerson() || asked.contains(one.getKey()))
                .flatMap(one -> untold(one.getKey(), one.getValue()).stream())
                .findFirst();
    }

    private Optional<BilingualText> untold(ProgrammeCohort cohort, Optional<NewestFile> rows) {
        return rows.isEmpty()
                ? Optional.of(TableIndicator.noFile(programme.table(cohort.table())))
                : rows.filter(store::isOfOtherLayout).map(unused -> TableIndicator.otherLayout());
    }

    /** Why nobody can say where persons were found, where it is about that. */
    private Optional<BilingualText> unsought(Indicator indicator, NewestFile rows) {
        Set<Condition.Place> places = indicator.formula().conditions().stream()
                .flatMap(Condition::parts)
                .filter(Condition.FoundIn.class::isInstance)
                .map(condition -> ((Condition.FoundIn) condition).place())
                .collect(Collectors.toSet());
        if (!places.isEmpty() && !store.isCompared(rows)) {
            return Optional.of(NOT_COMPARED);
        }
        if (places.contains(Condition.Place.REGISTER) && !has(SubmissionKinds.register())) {
            return Optional.of(NO_REGISTER);
        }
        return places.contains(Condition.Place.LIST) && !has(SubmissionKinds.export())
                ? Optional.of(NO_LIST)
                : Optional.empty();
    }

    /** Nobody was found is another thing than nothing to look in. */
    private boolean has(SubmissionKind kind) {
        return ledger.stream()
                .anyMatch(file -> file.outcome() == Submission.Outcome.TAKEN
                        && file.kind().equals(kind));
    }
}
