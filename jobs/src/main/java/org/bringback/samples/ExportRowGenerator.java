package org.bringback.samples;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.reference.codes.Status;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.Home;
import org.bringback.samples.country.ListCases;
import org.bringback.samples.country.OfficeList;
import org.bringback.samples.country.Person;
import org.bringback.samples.country.PersonGenerator;
import org.bringback.samples.country.RandomStream;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.country.SeededRandom;
import org.bringback.samples.country.WrittenDate;
import org.bringback.samples.error.ErrorInjector;
import org.bringback.samples.error.RowError;
import org.bringback.samples.error.TextVariant;
import org.bringback.samples.layout.SampleExportRow;

/** Fills in the rows of one list's export at one date. */
public final class ExportRowGenerator {

    /** Which status stands when two rows of a case have the same date, the strongest first. */
    private static final List<Status> PRECEDENCE = List.of(
            Status.DIED,
            Status.FOUND_RETURNED,
            Status.FORWARDED,
            Status.FOUND_NOT_RETURNED,
            Status.IN_PROCESS,
            Status.NOT_FOUND);

    private static final double SAME_DATE = 0.15;
    private static final int ZERO_FAVOURED = 20;
    private static final double ABBREVIATED_TITLES = 0.25;
    private static final Set<String> NO_CAUSE = Set.of("R14", "R15", "R16", "R17", "R19");

    private final SyntheticPopulation population;
    private final ListCases listCases;
    private final int date;
    private final PersonGenerator people;
    private final ErrorInjector errorInjector;
    private final List<ReferenceTables.Reason> reasons;
    private final List<Set<Status>> inUse;

    public ExportRowGenerator(SyntheticPopulation population, ListCases listCases, int date) {
        this.population = population;
        this.listCases = listCases;
        this.date = date;
        people = population.people();
        errorInjector = population.errorInjector();
        reasons = population.reference().reasons().stream()
                .filter(reason -> !NO_CAUSE.contains(reason.code()))
                .toList();
        inUse = IntStream.range(0, listCases.dates().size())
                .mapToObj(this::statusesAt)
                .toList();
    }

    private Set<Status> statusesAt(int when) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (int i = 0; i < listCases.size(); i++) {
            listCases.status(i, when).ifPresent(statuses::add);
        }
        return statuses;
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
            case GOOD -> injected(person, entry, index, kind, report(index, date));
            case REPEATED -> injected(person, withTextVariant(entry, index), index, kind, repeatedReport(index));
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

    private SampleExportRow.Report report(int index, int when) {
        Status status = listCases.status(index, when).orElseThrow();
        return report(index, status, listCases.since(index, when));
    }

    private SampleExportRow.Report report(int index, Status status, LocalDate on) {
        SeededRandom random =
                population.random(RandomStream.REASON, listCases.list().ordinal(), index);
        boolean stated = status == Status.FOUND_NOT_RETURNED && random.hits(0.9);
        return new SampleExportRow.Report(status, on, stated ? Optional.of(random.pick(reasons)) : Optional.empty());
    }

    private Entry withTextVariant(Entry entry, int index) {
        SeededRandom random = random(index, 3);
        boolean unicode = listCases.list() != OfficeList.OVEC;
        return random.hits(0.5) ? entry.withName(TextVariant.in(entry.name(), unicode, random)) : entry;
    }

    /**
     * What the second school said when the case first came onto the list, and has not looked at since: another status
     * of an earlier day, or of the same day and weaker.
     */
    private SampleExportRow.Report repeatedReport(int index) {
        int first = listCases.firstDate(index);
        Status right = listCases.status(index, first).orElseThrow();
        LocalDate since = listCases.since(index, first);
        SeededRandom random = random(index, 4);
        List<Status> others = inUse.get(first).stream()
                .filter(status -> status != right && status != Status.DIED)
                .toList();
        if (others.isEmpty()) {
            return report(index, right, since);
        }
        Status other = random.pick(others);
        boolean weaker = PRECEDENCE.indexOf(other) > PRECEDENCE.indexOf(right);
        boolean sameDate = weaker && random.hits(SAME_DATE);
        return report(index, other, sameDate ? since : since.minusDays(random.between(1, 60)));
    }

    private SampleExportRow broken(Person person, Entry entry, int index) {
        SeededRandom random = random(index, 5);
        RowError rowError = rowError(entry.id(), random);
        SampleExportRow.Report report = report(index, date);
        if (rowError == RowError.DATE_IN_FUTURE) {
            report = report(index, report.status(), asOf().plusDays(random.between(1, 90)));
        }
        return new SampleExportRow(
                person.number(),
                damaged(entry, rowError),
                report,
                truth(index),
                SampleExportRow.Kind.BROKEN,
                new SampleExportRow.Marks(Optional.of(rowError), Set.of()));
    }

    private static RowError rowError(String id, SeededRandom random) {
        return switch (id.charAt(0)) {
            case '0' -> RowError.ID_LOST_ZERO;
            case 'G' ->
                random.pick(List.of(RowError.UNKNOWN_STATUS, RowError.IMPOSSIBLE_DATE, RowError.DATE_IN_FUTURE));
            default ->
                random.pick(List.of(
                        RowError.UNKNOWN_STATUS,
                        RowError.IMPOSSIBLE_DATE,
                        RowError.DATE_IN_FUTURE,
                        RowError.ID_SCIENTIFIC));
        };
    }

    private static Entry damaged(Entry entry, RowError rowError) {
        return switch (rowError) {
            case ID_LOST_ZERO -> entry.withId(entry.id().substring(1));
            case ID_SCIENTIFIC ->
                entry.withId(entry.id().charAt(0) + "." + entry.id().substring(1, 5) + "E+12");
            case IMPOSSIBLE_DATE -> entry.withBirth(entry.birth().as(WrittenDate.Form.IMPOSSIBLE));
            case UNKNOWN_STATUS, DATE_IN_FUTURE -> entry;
        };
    }
}
