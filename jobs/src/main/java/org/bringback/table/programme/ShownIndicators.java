package org.bringback.table.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.programme.EarlierFigures;
import org.bringback.programme.IndicatorFigure;
import org.bringback.programme.MeasuredIndicators;
import org.bringback.programme.ProgrammeFigures;
import org.bringback.programme.ProgrammeOverview;
import org.bringback.programme.rows.ProgrammePublicationStore;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.programme.Programme;

/** A programme's indicators as its report shows them to an audience: beside what earlier releases told, few persons are not told. */
public final class ShownIndicators {

    private final List<StoredSubmission> ledger;
    private final DataSource database;
    private final Audience audience;

    public ShownIndicators(List<StoredSubmission> ledger, DataSource database, Audience audience) {
        this.ledger = List.copyOf(ledger);
        this.database = database;
        this.audience = audience;
    }

    public List<IndicatorFigure> list(Programme programme, LocalDate day) {
        Optional<LocalDate> newest = ProgrammeFigures.newestDay(programme, ledger, day);
        return newest.map(own -> ProgrammeOverview.of(programme, own, basis()).figures())
                .orElseGet(() -> all(programme, day));
    }

    private ProgrammeOverview.Basis basis() {
        ProgrammePublicationStore given = new ProgrammePublicationStore(database, audience.name());
        return new ProgrammeOverview.Basis(
                ledger,
                database,
                new PublishedCohortStore(database, audience.name()),
                OptionalInt.of(audience.minimum()),
                new MeasuredIndicators(),
                programme -> new EarlierFigures(given.earlier(programme)));
    }

    /** For those who may see every number. */
    public List<IndicatorFigure> all(Programme programme, LocalDate day) {
        return new ProgrammeFigures(
                        programme, ledger, day, database, new PublishedCohortStore(database, audience.name()))
                .all();
    }
}
