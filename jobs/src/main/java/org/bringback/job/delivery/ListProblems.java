package org.bringback.job.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.intake.submission.KindTrait;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.job.Timeliness;
import org.bringback.job.intake.QualityGate;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;

/** What is wrong with each list on a day, for those whom it concerns. */
final class ListProblems {

    private final SortedMap<ListId, List<BilingualText>> problems = new TreeMap<>();
    private final Set<ListId> overdue = new HashSet<>();
    private final Set<ListId> withheld = new HashSet<>();

    private ListProblems() {}

    /** Where files are not of lists. */
    static ListProblems none() {
        return new ListProblems();
    }

    /** @param today as the clock says: a list whose file is not expected yet lacks nothing */
    static ListProblems of(Workspace workspace, LocalDate asOf, LocalDate today) {
        ListProblems found = new ListProblems();
        List<StoredSubmission> ledger = workspace.ledger().submissions();
        QualityGate gate = QualityGate.about(workspace, ledger);
        Map<ListId, Optional<LocalDate>> missing =
                workspace.tables(workspace.cohort(asOf)).missingOn(asOf);
        for (Agency agency : workspace.referenceContext().agencies().list()) {
            List<StoredSubmission> files = ledger.stream()
                    .filter(file -> file.kind().has(KindTrait.COUNTED))
                    .filter(file -> file.asOf().equals(asOf)
                            && file.listWord().equals(agency.list().value()))
                    .toList();
            found.add(agency, asOf, files, gate);
            Optional<LocalDate> newest = missing.getOrDefault(agency.list(), Optional.of(asOf));
            Timeliness age = Timeliness.of(agency.freshness(), newest, Optional.of(asOf), today);
            boolean lacks = missing.containsKey(agency.list()) && age.level() != Timeliness.Level.NOT_DUE;
            if (lacks || age.level() == Timeliness.Level.OVERDUE) {
                found.overdue.add(agency.list());
                found.add(agency, asOf, late(newest));
            }
        }
        return found;
    }

    private static BilingualText late(Optional<LocalDate> before) {
        return before.map(day -> new BilingualText(
                        "ยังไม่มีข้อมูลใหม่ รายงานใช้ข้อมูล ณ วันที่ " + day,
                        "no newer figures yet; the report uses those of " + day))
                .orElse(new BilingualText("ยังไม่มีข้อมูล", "no figures yet"));
    }

    private void add(Agency agency, LocalDate asOf, List<StoredSubmission> files, QualityGate gate) {
        long setAside = 0;
        for (StoredSubmission file : files) {
            if (gate.withholds(file)) {
                withheld.add(agency.list());
                add(
                        agency,
                        asOf,
                        new BilingualText(
                                "ระงับไฟล์ " + file.fileName() + " ไว้ก่อน",
                                "the file " + file.fileName() + " is withheld"));
            } else if (file.outcome() == Submission.Outcome.REFUSED) {
                add(
                        agency,
                        asOf,
                        new BilingualText(
                                "ไม่รับไฟล์ " + file.fileName(), "the file " + file.fileName() + " was refused"));
            } else if (file.outcome() == Submission.Outcome.TAKEN) {
                setAside += file.supplements().isPresent()
                        ? -file.counts().accepted()
                        : file.counts().rejected() + file.counts().quarantined();
            }
        }
        if (setAside > 0) {
            add(
                    agency,
                    asOf,
                    new BilingualText(
                            "แถวที่อ่านไม่ได้หรือพักไว้ " + setAside + " แถว",
                            "rows that could not be read or were set aside: " + setAside));
        }
    }

    private void add(Agency agency, LocalDate asOf, BilingualText problem) {
        problems.computeIfAbsent(agency.list(), list -> new ArrayList<>())
                .add(agency.abbreviation(asOf).map(name -> name + ": ").join(problem));
    }

    /** What concerns a recipient. */
    List<BilingualText> concerning(Recipient recipient) {
        return problems.entrySet().stream()
                .filter(entry -> concerns(recipient, entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static boolean concerns(Recipient recipient, ListId list) {
        return recipient.ownerOf().contains(list) || recipient.subjects().areAbout(list);
    }

    /** Whether a list that it is about has no figures of the day. */
    boolean isOverdue(Recipient recipient) {
        return overdue.stream().anyMatch(list -> concerns(recipient, list));
    }

    /** A list of the recipient's whose file a gate withholds; places and the nation go out without it. */
    Optional<ListId> withheld(Recipient recipient) {
        return withheld.stream()
                .filter(list -> recipient.subjects().lists().contains(list)
                        || recipient.ownerOf().contains(list))
                .sorted()
                .findFirst();
    }
}
