package org.bringback.job.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.intake.store.LayoutStore;
import org.bringback.job.journal.JournalLine.TakenFile;
import org.bringback.job.workspace.State;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Journal;

/**
 * Puts what a state's journal says into a new database, in the order in which it happened.
 *
 * @param <E> how the work between may fail
 */
public final class JournalReplay<E extends Exception> {

    private final JournalFiles journal;
    private final JournalStore store;
    private final CaseworkJournalStore casework;
    private final FigureJournalStore figures;
    private final ReducedFileStore reducedFiles;
    private final DeliveryJournalStore deliveries;
    private final LayoutStore layouts;
    private final List<Journal.Content> delivered = new ArrayList<>();
    private final Journal.Content events;
    private final Journal.Content publications;
    private final ReplayWork<E> work;
    private final List<TakenFile> waiting = new ArrayList<>();
    private int files;
    private int decisions;
    private int given;

    public JournalReplay(State state, ReplayWork<E> work) throws IOException {
        this.journal = JournalFiles.in(state);
        this.store = new JournalStore(state.database());
        this.casework = new CaseworkJournalStore(state.database());
        this.figures = new FigureJournalStore(state.database());
        this.reducedFiles = new ReducedFileStore(state.database());
        this.deliveries = new DeliveryJournalStore(state.database());
        this.layouts = new LayoutStore(state.database());
        this.events = journal.events().read();
        this.publications = journal.publications().read();
        for (LocalDate day : journal.deliveryDays()) {
            delivered.add(journal.deliveries(day).read());
        }
        this.work = work;
    }

    /** The id that a state's journal names; empty without a journal. */
    public static Optional<String> stateId(Path folder) throws IOException {
        return JournalFiles.stateId(folder);
    }

    /** Does everything. */
    public void run() throws IOException, E {
        enterLayouts();
        long last = 0;
        for (JournalLine line : journal.lines(events)) {
            if (line.submission() != null) {
                last = Math.max(last, line.submission().id());
                add(line.submission());
            } else if (line.decision() != null) {
                store.enter(line.decision());
                decisions++;
            } else if (line.referral() != null) {
                casework.enter(line.referral());
            } else if (line.signOff() != null) {
                casework.enter(line.signOff());
            } else if (line.approval() != null) {
                deliveries.enter(line.approval());
            } else if (line.reduced() != null) {
                reducedFiles.enter(line.reduced().entry());
            } else if (line.removed() != null) {
                takeIn();
                work.remove(
                        LocalDate.parse(line.removed().asOf()),
                        line.removed().whole(),
                        line.removed().records());
            } else if (line.accepted() != null) {
                takeIn();
                work.accept(line.accepted());
            } else if (line.night() != null) {
                takeIn();
                work.count(LocalDate.parse(line.night().asOf()));
            }
        }
        takeIn();
        store.goOnAfter(last);
        for (JournalLine line : journal.lines(publications)) {
            if (line.publication() != null) {
                figures.enter(line.publication());
                given++;
            }
        }
        for (Journal.Content day : delivered) {
            journal.lines(day).stream()
                    .flatMap(line -> Stream.ofNullable(line.delivery()))
                    .forEach(deliveries::enter);
        }
    }

    /** Before any file is read: a line about layouts follows the files that it is about. */
    private void enterLayouts() {
        for (JournalLine line : journal.lines(events)) {
            if (line.layout() != null) {
                String sha256 = line.layout().sha256();
                Optional.ofNullable(line.layout().text()).ifPresent(text -> layouts.enter(sha256, text));
                line.layout().files().forEach(file -> layouts.enter(file, sha256));
            }
        }
    }

    /** Files are read side by side, unless one has to come after another. */
    private void add(TakenFile file) throws IOException, E {
        boolean follows = file.supplements() != null
                || waiting.stream()
                        .anyMatch(other -> other.kind().equals(file.kind())
                                && other.list().equals(file.list())
                                && other.asOf().equals(file.asOf()));
        if (follows) {
            takeIn();
        }
        store.enter(file);
        waiting.add(file);
        files++;
    }

    private void takeIn() throws IOException, E {
        if (!waiting.isEmpty()) {
            work.takeIn(waiting.stream().map(EnteredFile::of).toList());
            waiting.clear();
        }
    }

    public int files() {
        return files;
    }

    public int decisions() {
        return decisions;
    }

    /** How many populations audiences were given figures of. */
    public int publications() {
        return given;
    }

    /**
     * Gives every list and day the revision it had, and names what came out otherwise or is lost. Asked once, after
     * {@link #run}.
     */
    public List<BilingualText> differences() {
        List<BilingualText> differences =
                new ArrayList<>(new ReplayedRevisions(figures, journal.lines(events)).differences());
        if (events.isDamaged() || publications.isDamaged() || delivered.stream().anyMatch(Journal.Content::isDamaged)) {
            differences.add(new BilingualText(
                    "บันทึกในโฟลเดอร์ journal เสียหายบางบรรทัด ข้อมูลที่บันทึกในบรรทัดนั้นหายไป ให้กู้โฟลเดอร์ journal จากสำเนาสำรองแล้วสั่ง rebuild อีกครั้ง",
                    "lines of the journal are damaged and what they said is lost; restore the folder journal from a backup"
                            + " and rebuild again"));
        }
        return differences;
    }
}
