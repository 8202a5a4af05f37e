package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bringback.programme.ProgrammeFile;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.reference.ReportWords;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.ReportColumn;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;

/** What was taken in of a programme's files, and where their figures come from. */
final class ProgrammeFileTable {

    private static final int COLUMNS = 5;
    private static final List<ReportCell> MISSING =
            Collections.nCopies(COLUMNS, ReportCell.of(CellSymbol.NOT_AVAILABLE));

    private final ProgrammeOverview overview;
    private final ReportWords words;
    private final ProgrammeTableFactory factory;
    private final int minimum;

    /** @param minimum the smallest number of persons that is shown */
    ProgrammeFileTable(ProgrammeOverview overview, ReportWords words, int minimum) {
        this.minimum = minimum;
        this.overview = overview;
        this.words = words;
        this.factory = new ProgrammeTableFactory(words);
    }

    ReportTable table() {
        List<ReportColumn> columns = List.of(
                factory.column("file_as_of", Unit.DATE),
                factory.column("rows", Unit.NUMBER),
                factory.column("accepted", Unit.NUMBER),
                factory.column("rejected", Unit.NUMBER),
                factory.column("unread", Unit.NUMBER));
        List<ReportRow> rows = overview.files().stream()
                .map(file -> ReportRow.of(
                        file.table().id(),
                        file.table().name(),
                        file.asOf().map(day -> counts(file, day)).orElse(MISSING)))
                .toList();
        return new ReportTable(
                new Topic("quality", 4),
                words.get("programme_title_quality"),
                words.get("programme_stub_quality"),
                columns,
                rows,
                Optional.empty(),
                notes());
    }

    private List<BilingualText> notes() {
        List<BilingualText> notes = new ArrayList<>(List.of(words.get("programme_note_quality")));
        overview.files().stream()
                .filter(file -> !file.sources().isEmpty())
                .forEach(file -> notes.add(words.get(
                        "programme_note_source",
                        "data",
                        file.table().name(),
                        "sources",
                        String.join("; ", file.sources()))));
        return notes;
    }

    private List<ReportCell> counts(ProgrammeFile file, LocalDate day) {
        long accepted = file.counts().accepted();
        // where each row is a person, so many rows are so many persons
        boolean few = file.hidden()
                || accepted > 0 && accepted < minimum && file.table().hasPersons(day);
        return List.of(
                ReportCell.of(day),
                few
                        ? ReportCell.of(CellSymbol.SUPPRESSED)
                        : ReportCell.of(file.counts().seen() - file.counts().blank()),
                few ? ReportCell.of(CellSymbol.SUPPRESSED) : ReportCell.of(accepted),
                ReportCell.of(file.counts().rejected() + file.counts().quarantined()),
                ReportCell.of(file.unread()));
    }
}
