package org.bringback.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.ErrorInjector;
import org.bringback.samples.error.RowError;
import org.bringback.samples.error.TextVariant;
import org.bringback.samples.layout.SampleExportRow;

/** Fills in the rows of one list's export at one date. */
public final class ExportRowGenerator {

    private static final int ZERO_FAVOURED = 20;
    private static final double ABBREVIATED_TITLES = 0.25;
    private final SyntheticPopulation population;
    private final ListCases listCases;
    private final int date;
    private final PersonGenerator people;
    private final ErrorInjector errorInjector;
    private final ReportedStatuses reported;

    public ExportRowGenerator(SyntheticPopulation population, ListCases listCases, int date) {
        this.population = population;
        this.listCases = listCases;
        this.date = date;
        people = population.people();
        errorInjector = population.errorInjector();
        reported = new ReportedStatuses(population, listCases);
    }

    public LocalDate asOf() {
        return listCases.dates().get(date);
    }

    boolean isRepeated(int index) {
        return random(index, 1).hits(population.errorProfile().repeated());
    }

    /** IDs with a zero in front are few, so the rows that lose it are sought among them. */
    boolean isBroken(int index) {
        SeededRandom random = random(index, 2);
        boolean candidate = random.hits(population.errorProfile().broken() * ZERO_FAVOURED);
        return candidate && (startsWithZero(index) || random.hits(1.0 / ZERO_FAVOURED));
    }

    private boolean startsWithZero(int index) {
        return people.person(listCases.persons()[index]).ids().first().startsWith("0");
    }

    private SeededRandom random(int index, int copy) {
        return population.random(RandomStream.CASE_ROW, listCases.list().ordinal(), index, copy);
    }

    public SampleExportRow row(int index, SampleExportRow.Kind kind) {
        Person person = people.person(listCases.persons()[index]);
        Entry entry = entry(person, index, kind);
        return switch (kind) {
            case GOOD -> injected(person, entry, index, kind, reported.report(index, date));
            case REPEATED -> injected(person, withTextVariant(entry, index), index, kind, reported.repeated(index));
            case BROKEN -> broken(person, entry, index);
        };
    }

    private Entry entry(Person person, int index, SampleExportRow.Kind kind) {
        SeededRandom random = random(index, 10 + kind.ordinal());
        Home home = kind == SampleExportRow.Kind.REPEATED
                ? population.geography().neighbour(person.home(), random)
                : person.home();
        int school = person.around().school() + (kind == SampleExportRow.Kind.REPEATED ? random.between(1, 50) : 0);
        return new Entry(
                reference(index, kind),
                person.ids().first(),
                title(person, random),
                person.name(),
                person.sex(),
                WrittenDate.of(person.birth()),
                new Entry.Contact(
                        home,
                        population.geography().school(listCases.list(), home.province(), school),
                        person.around().guardian(),
                        person.around().phone()));
    }

    /** Says nothing about the person: the same person's records on other lists or at other schools look unrelated. */
    private String reference(int index, SampleExportRow.Kind kind) {
        long scattered = (index * 4L + kind.ordinal() + 1) * 7_654_321L % 9_999_991L;
        return "SYN-" + listCases.list().letters() + "-"
                + Long.toString(10_000_000 + scattered).substring(1);
    }

    private String title(Person person, SeededRandom random) {
        String title = person.titleOn(asOf());
        boolean abbreviated = random.hits(ABBREVIATED_TITLES) && !title.equals("นาย");
        return abbreviated
                ? population
                        .reference()
                        .titleVariants()
                        .getOrDefault(title, List.of(title))
                        .get(0)
                : title;
    }

    private SampleExportRow injected(
            Person person, Entry entry, int index, SampleExportRow.Kind kind, SampleExportRow.Report report) {
        SeededRandom random =
                population.random(RandomStream.FLAW, listCases.list().ordinal(), index, kind.ordinal());
        ErrorInjector.Spoilt injected = errorInjector.injected(
                entry, person, listCases.list(), SyntheticPopulation.identityErrorsAt(date), random);
        SampleExportRow.Marks marks = new SampleExportRow.Marks(Optional.empty(), injected.identityErrors());
        return new SampleExportRow(person.number(), injected.entry(), report, truth(index), kind, marks);
    }

    private Status truth(int index) {
        return listCases.status(index, date).orElseThrow();
    }

    private Entry withTextVariant(Entry entry, int index) {
        SeededRandom random = random(index, 3);
        boolean unicode = listCases.list() != OfficeList.OVEC;
        return random.hits(0.5) ? entry.withName(TextVariant.in(entry.name(), unicode, random)) : entry;
    }

    private SampleExportRow broken(Person person, Entry entry, int index) {
        SeededRandom random = random(index, 5);
        RowError rowError = RowDamage.choose(entry.id(), random);
        SampleExportRow.Report report = reported.report(index, date);
        if (rowError == RowError.DATE_IN_FUTURE) {
            report = reported.report(index, report.status(), asOf().plusDays(random.between(1, 90)));
        }
        return new SampleExportRow(
                person.number(),
                RowDamage.damaged(entry, rowError),
                report,
                truth(index),
                SampleExportRow.Kind.BROKEN,
                new SampleExportRow.Marks(Optional.of(rowError), Set.of()));
    }
}
