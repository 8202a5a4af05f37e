package org.bringback.samples;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bringback.reference.Status;

/** Fills in the rows of one list's export at one date. */
final class Clerk {

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

    private final World world;
    private final CaseBook book;
    private final int date;
    private final People people;
    private final Spoiler spoiler;
    private final List<Reference.Reason> reasons;
    private final List<Set<Status>> inUse;

    Clerk(World world, CaseBook book, int date) {
        this.world = world;
        this.book = book;
        this.date = date;
        people = world.people();
        spoiler = world.spoiler();
        reasons = world.reference().reasons().stream()
                .filter(reason -> !NO_CAUSE.contains(reason.code()))
                .toList();
        inUse = IntStream.range(0, book.dates().size())
                .mapToObj(this::statusesAt)
                .toList();
    }

    private Set<Status> statusesAt(int when) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (int i = 0; i < book.size(); i++) {
            book.status(i, when).ifPresent(statuses::add);
        }
        return statuses;
    }

    LocalDate asOf() {
        return book.dates().get(date);
    }

    boolean isRepeated(int index) {
        return dice(index, 1).hits(world.dirt().repeated());
    }

    /** IDs with a zero in front are few, so the rows that lose it are sought among them. */
    boolean isBroken(int index) {
        Dice dice = dice(index, 2);
        boolean candidate = dice.hits(world.dirt().broken() * ZERO_FAVOURED);
        return candidate && (startsWithZero(index) || dice.hits(1.0 / ZERO_FAVOURED));
    }

    private boolean startsWithZero(int index) {
        return people.person(book.persons()[index]).identity().first().startsWith("0");
    }

    private Dice dice(int index, int copy) {
        return world.dice(Purpose.CASE_ROW, book.list().ordinal(), index, copy);
    }

    CaseRow row(int index, CaseRow.Kind kind) {
        Person person = people.person(book.persons()[index]);
        Entry entry = entry(person, index, kind);
        return switch (kind) {
            case GOOD -> spoilt(person, entry, index, kind, report(index, date));
            case REPEATED -> spoilt(person, quirky(entry, index), index, kind, repeatedReport(index));
            case BROKEN -> broken(person, entry, index);
        };
    }

    private Entry entry(Person person, int index, CaseRow.Kind kind) {
        Dice dice = dice(index, 10 + kind.ordinal());
        Home home = kind == CaseRow.Kind.REPEATED ? world.geography().neighbour(person.home(), dice) : person.home();
        int school = person.around().school() + (kind == CaseRow.Kind.REPEATED ? dice.between(1, 50) : 0);
        return new Entry(
                reference(index, kind),
                person.identity().first(),
                title(person, dice),
                person.name(),
                person.sex(),
                WrittenDate.of(person.birth()),
                new Entry.Contact(
                        home,
                        world.geography().school(book.list(), home.province(), school),
                        person.around().guardian(),
                        person.around().phone()));
    }

    /** Says nothing about the person: the same person's records on other lists or at other schools look unrelated. */
    private String reference(int index, CaseRow.Kind kind) {
        long scattered = (index * 4L + kind.ordinal() + 1) * 7_654_321L % 9_999_991L;
        return "SYN-" + book.list().letters() + "-"
                + Long.toString(10_000_000 + scattered).substring(1);
    }

    private String title(Person person, Dice dice) {
        String title = person.titleOn(asOf());
        boolean abbreviated = dice.hits(ABBREVIATED_TITLES) && !title.equals("นาย");
        return abbreviated
                ? world.reference()
                        .titleVariants()
                        .getOrDefault(title, List.of(title))
                        .get(0)
                : title;
    }

    private CaseRow spoilt(Person person, Entry entry, int index, CaseRow.Kind kind, CaseRow.Report report) {
        Dice dice = world.dice(Purpose.FLAW, book.list().ordinal(), index, kind.ordinal());
        Spoiler.Spoilt spoilt = spoiler.spoilt(entry, person, book.list(), World.flawsAt(date), dice);
        CaseRow.Marks marks = new CaseRow.Marks(Optional.empty(), spoilt.flaws());
        return new CaseRow(person.number(), spoilt.entry(), report, truth(index), kind, marks);
    }

    private Status truth(int index) {
        return book.status(index, date).orElseThrow();
    }

    private CaseRow.Report report(int index, int when) {
        Status status = book.status(index, when).orElseThrow();
        return report(index, status, book.since(index, when));
    }

    private CaseRow.Report report(int index, Status status, LocalDate on) {
        Dice dice = world.dice(Purpose.REASON, book.list().ordinal(), index);
        boolean stated = status == Status.FOUND_NOT_RETURNED && dice.hits(0.9);
        return new CaseRow.Report(status, on, stated ? Optional.of(dice.pick(reasons)) : Optional.empty());
    }

    private Entry quirky(Entry entry, int index) {
        Dice dice = dice(index, 3);
        boolean unicode = book.list() != OfficeList.OVEC;
        return dice.hits(0.5) ? entry.withName(Quirk.in(entry.name(), unicode, dice)) : entry;
    }

    /**
     * What the second school said when the case first came onto the list, and has not looked at since: another status
     * of an earlier day, or of the same day and weaker.
     */
    private CaseRow.Report repeatedReport(int index) {
        int first = book.firstDate(index);
        Status right = book.status(index, first).orElseThrow();
        LocalDate since = book.since(index, first);
        Dice dice = dice(index, 4);
        List<Status> others = inUse.get(first).stream()
                .filter(status -> status != right && status != Status.DIED)
                .toList();
        if (others.isEmpty()) {
            return report(index, right, since);
        }
        Status other = dice.pick(others);
        boolean weaker = PRECEDENCE.indexOf(other) > PRECEDENCE.indexOf(right);
        boolean sameDate = weaker && dice.hits(SAME_DATE);
        return report(index, other, sameDate ? since : since.minusDays(dice.between(1, 60)));
    }

    private CaseRow broken(Person person, Entry entry, int index) {
        Dice dice = dice(index, 5);
        Defect defect = defect(entry.id(), dice);
        CaseRow.Report report = report(index, date);
        if (defect == Defect.DATE_IN_FUTURE) {
            report = report(index, report.status(), asOf().plusDays(dice.between(1, 90)));
        }
        return new CaseRow(
                person.number(),
                damaged(entry, defect),
                report,
                truth(index),
                CaseRow.Kind.BROKEN,
                new CaseRow.Marks(Optional.of(defect), Set.of()));
    }

    private static Defect defect(String id, Dice dice) {
        return switch (id.charAt(0)) {
            case '0' -> Defect.ID_LOST_ZERO;
            case 'G' -> dice.pick(List.of(Defect.UNKNOWN_STATUS, Defect.IMPOSSIBLE_DATE, Defect.DATE_IN_FUTURE));
            default ->
                dice.pick(List.of(
                        Defect.UNKNOWN_STATUS, Defect.IMPOSSIBLE_DATE, Defect.DATE_IN_FUTURE, Defect.ID_SCIENTIFIC));
        };
    }

    private static Entry damaged(Entry entry, Defect defect) {
        return switch (defect) {
            case ID_LOST_ZERO -> entry.withId(entry.id().substring(1));
            case ID_SCIENTIFIC ->
                entry.withId(entry.id().charAt(0) + "." + entry.id().substring(1, 5) + "E+12");
            case IMPOSSIBLE_DATE -> entry.withBirth(entry.birth().as(WrittenDate.Form.IMPOSSIBLE));
            case UNKNOWN_STATUS, DATE_IN_FUTURE -> entry;
        };
    }
}
