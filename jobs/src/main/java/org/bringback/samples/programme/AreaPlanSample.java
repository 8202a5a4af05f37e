package org.bringback.samples.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.samples.SampleParticipants;
import org.bringback.samples.country.SeededRandom;

/** Area-Based Education: a year's plans of twelve provinces, children out of school, commitments of partners. */
final class AreaPlanSample {

    private static final String NAME = "area-based-education";
    private static final List<String> PROVINCES =
            List.of("75", "32", "56", "52", "21", "40", "90", "84", "94", "58", "65", "64");
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 9, 30));
    private static final LocalDate FIRST_MONTH = LocalDate.of(2023, 10, 1);
    private static final int MONTHS = 12;
    private static final int OWNERS = 3;

    private record Activity(
            String province, int number, LocalDate month, BigDecimal budget, BigDecimal used, boolean cancelled) {

        String activity() {
            return "กิจกรรมสมมุติ " + number;
        }

        String owner() {
            return "สำนักงานสมมุติ " + (1 + number % OWNERS);
        }

        /** As figures by month name it. */
        String planned() {
            return YearMonth.from(month).toString();
        }

        String state(LocalDate asOf) {
            return cancelled ? "cancelled" : done(asOf) ? "done" : "planned";
        }

        boolean done(LocalDate asOf) {
            return !cancelled && used.signum() > 0 && !month.isAfter(asOf);
        }

        BigDecimal usedBy(LocalDate asOf) {
            return done(asOf) ? used : BigDecimal.ZERO;
        }
    }

    /** @param who empty where the files do not say it */
    private record Child(String ref, String province, LocalDate listed, Optional<SampleParticipants.Participant> who) {

        boolean isOnList() {
            return who.filter(SampleParticipants.Participant::listed).isPresent();
        }

        boolean isInRegister() {
            return who.filter(SampleParticipants.Participant::registered).isPresent();
        }
    }

    private record Commitment(String province, String partner, String kept) {}

    private final SeededRandom chance;
    private final Optional<SampleParticipants> people;
    private final List<Activity> activities = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();

    AreaPlanSample(SeededRandom chance, ProgrammeSamples.Size size, Optional<SampleParticipants> people) {
        this.chance = chance;
        this.people = people;
        for (String province : PROVINCES) {
            for (int month = 0; month < MONTHS; month++) {
                addActivity(province, FIRST_MONTH.plusMonths(month), month + 1);
            }
            for (int child = 0; child < size.persons() * 2; child++) {
                addChild(province);
            }
            for (int partner = 1; partner <= 4; partner++) {
                commitments.add(new Commitment(
                        province, "ภาคีสมมุติ " + partner, chance.pick(List.of("yes", "yes", "yes", "no", "not-yet"))));
            }
        }
    }

    private void addActivity(String province, LocalDate month, int number) {
        BigDecimal budget = BigDecimal.valueOf(chance.between(20_000, 400_000), 1);
        BigDecimal used = chance.hits(0.85)
                ? budget.multiply(BigDecimal.valueOf(chance.between(60, 100), 2))
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        activities.add(new Activity(province, number, month, budget, used, chance.hits(0.05)));
    }

    private void addChild(String province) {
        LocalDate listed = FIRST_MONTH.plusDays(chance.between(0, 360));
        int number = children.size();
        children.add(new Child(
                "SYN-AB%05d".formatted(number + 1),
                province,
                listed,
                people.map(all -> number % 2 == 0 ? all.onList() : number % 3 == 0 ? all.inRegister() : all.other())));
    }

    private List<Child> children(LocalDate day) {
        return children.stream().filter(one -> !one.listed().isAfter(day)).toList();
    }

    void write(SampleBook book) throws IOException {
        for (LocalDate day : DAYS) {
            files(book, day);
            figures(book.truth(NAME, day), day);
        }
    }

    private void files(SampleBook book, LocalDate day) throws IOException {
        book.file(
                NAME,
                "plans",
                day,
                List.of("province", "activity", "owner", "month", "budget", "used", "state"),
                activities.stream()
                        .map(one -> List.of(
                                one.province(),
                                one.activity(),
                                one.owner(),
                                one.month().toString(),
                                written(one.budget()),
                                one.done(day) ? written(one.usedBy(day)) : "",
                                one.state(day)))
                        .toList());
        book.file(
                NAME,
                "children",
                day,
                SampleBook.header(people, List.of("child", "province"), "home_province"),
                children(day).stream()
                        .map(one -> SampleBook.with(one.who(), List.of(one.ref(), one.province())))
                        .toList());
        book.file(
                NAME,
                "partners",
                day,
                List.of("province", "partner", "kept"),
                commitments.stream()
                        .map(one -> List.of(one.province(), one.partner(), one.kept()))
                        .toList());
    }

    /** Every third amount as offices type it. */
    private static String written(BigDecimal amount) {
        return amount.unscaledValue().longValue() % 3 == 0
                ? String.format(java.util.Locale.ROOT, "%,.2f บาท", amount)
                : amount.toPlainString();
    }

    private void figures(FigureTruth truth, LocalDate day) {
        List<Activity> planned =
                activities.stream().filter(one -> !one.cancelled()).toList();
        Map<String, Function<Activity, String>> by =
                Map.of("province", Activity::province, "month", Activity::planned, "owner", Activity::owner);
        truth.count("activities-planned", planned, FigureTruth::row, by);
        truth.part("activities-done-number", planned, FigureTruth::row, one -> one.done(day), by);
        truth.share("activities-done", planned, FigureTruth::row, one -> one.done(day), by);
        truth.sum("budget", planned, Activity::budget, 0, by);
        List<Activity> done = planned.stream().filter(one -> one.done(day)).toList();
        truth.sum("budget-used", done, one -> one.usedBy(day), 0, by);
        truth.ratio("budget-used-share", planned, one -> one.usedBy(day), Activity::budget, by);
        truth.count("listed", children(day), Child::ref, Map.of("province", Child::province));
        if (people.isPresent()) {
            truth.part(
                    "on-drop-out-lists",
                    children(day),
                    Child::ref,
                    Child::isOnList,
                    Map.of("province", Child::province));
            truth.part(
                    "in-register", children(day), Child::ref, Child::isInRegister, Map.of("province", Child::province));
        }
        truth.count("partners", commitments, Commitment::partner, Map.of("province", Commitment::province));
        truth.share(
                "commitments-kept",
                commitments.stream()
                        .filter(one -> !one.kept().equals("not-yet"))
                        .toList(),
                FigureTruth::row,
                one -> one.kept().equals("yes"),
                Map.of("province", Commitment::province));
    }
}
