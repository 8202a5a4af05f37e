package org.bringback.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.Agencies;
import org.bringback.reference.Audience;
import org.bringback.reference.Disclosure;
import org.bringback.reference.ListId;
import org.bringback.reference.ReportWords;
import org.bringback.status.evidence.Evidence;
import org.bringback.table.BreakdownStore;
import org.bringback.table.Categories;
import org.bringback.table.Figures;
import org.bringback.table.Sheets;
import org.bringback.table.control.Finding;
import org.bringback.table.disclosure.BreakdownTables;
import org.bringback.table.disclosure.Edition;
import org.bringback.table.disclosure.Linked;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.PublicationStore;
import org.bringback.table.disclosure.release.Releases;
import org.bringback.table.report.BreakdownBook;
import org.bringback.table.report.Report;
import org.bringback.table.report.ReportMaterial;
import org.bringback.table.report.Reports;
import org.bringback.table.report.RevisionStore;
import org.bringback.table.report.ShownBreakdowns;

/** Makes a day's reports, edition by edition: the offices' first, then those for others, who are told no more. */
final class ReportMaker {

    private final Night night;
    private final Figures figures;
    private final Disclosure disclosure;
    private final Optional<LocalDate> against;
    private final Future<List<Evidence>> evidence;
    private final Future<List<Finding>> findings;
    private final Sheets sheets;
    private final ReportWords words;
    private final BreakdownBook book;
    private final Linked linked;
    private final List<Publication> made = new ArrayList<>();

    /**
     * Counts the breakdowns.
     *
     * @param evidence being found meanwhile
     * @param findings being found meanwhile
     */
    ReportMaker(
            Night night,
            Figures figures,
            Disclosure disclosure,
            Future<List<Evidence>> evidence,
            Future<List<Finding>> findings) {
        this.night = night;
        this.figures = figures;
        this.disclosure = disclosure;
        this.against = figures.dayBefore(night.asOf());
        this.evidence = evidence;
        this.findings = findings;
        this.sheets = new Sheets(
                night.state().database(),
                figures,
                night.country().agencies(),
                night.country().reference().statuses(),
                night.cohort());
        this.words = ReportWords.load(night.installation().templates());
        Categories categories = Categories.of(night.country().reference(), disclosure);
        this.book = BreakdownBook.count(
                figures,
                new BreakdownStore(figures.store(), categories),
                new BreakdownTables(categories),
                night.asOf(),
                against);
        this.linked = book.linked();
    }

    /** The editions that are published on this day. */
    List<Audience> audiences() {
        return Stream.of(Audience.OFFICE, Audience.PUBLIC)
                .map(disclosure::audience)
                .filter(audience -> audience.isGiven(night.asOf()))
                .toList();
    }

    /** @throws org.bringback.table.disclosure.check.UnsafePublicationException when the tables tell too much */
    List<Report> forAudience(Audience audience) throws IOException {
        PublicationStore store =
                new PublicationStore(night.state().database(), night.cohort().id(), audience.name());
        Publication publication = Releases.make(linked, Edition.of(audience), store.earlier(linked), made);
        store.add(publication);
        made.add(publication);
        return reports(publication, Edition.of(audience));
    }

    /** What is left when the breakdowns would tell too much: figures that are published as they are. */
    List<Report> withoutBreakdowns(Audience audience) throws IOException {
        return reports(Publication.nothing(), Edition.of(audience));
    }

    /** Without suppression, for the folder that is not published. */
    List<Report> internal() throws IOException {
        Edition edition = Edition.internal(disclosure);
        return reports(Releases.make(linked, edition, List.of(), List.of()), edition);
    }

    private List<Report> reports(Publication publication, Edition edition) throws IOException {
        Agencies agencies = night.country().agencies();
        List<LocalDate> days =
                Stream.concat(against.stream(), Stream.of(night.asOf())).toList();
        ReportMaterial material = new ReportMaterial(
                figures,
                sheets,
                agencies,
                night.country().reference(),
                night.cohort(),
                words,
                disclosure,
                night.asOf(),
                against,
                edition.everyPage(),
                new ShownBreakdowns(book, publication, agencies),
                SideBySide.result(findings),
                contradicted(SideBySide.result(evidence)),
                new RevisionStore(night.state().database(), night.cohort().id()).list(days));
        return new Reports(material).make(night.printing().kinds());
    }

    private static Map<ListId, Long> contradicted(List<Evidence> evidence) {
        return evidence.stream().collect(Collectors.groupingBy(Evidence::list, Collectors.counting()));
    }
}
