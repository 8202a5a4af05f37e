package org.bringback.table.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralState;
import org.bringback.casework.Step;
import org.bringback.casework.prevention.HitRates;
import org.bringback.casework.problem.Problem;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.release.AudienceEdition;
import org.bringback.table.disclosure.release.ReleaseFactory;
import org.bringback.table.report.Report;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.ThaiDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sentence of a casework report claims, a second time: from the cases one by one, and from no table. */
class CaseworkSentencesTwiceTest {

    private static final LocalDate TODAY = RandomRound.TODAY;
    private static final int DAYS = 5;
    private static final List<String> STEPS = lines();
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    /** Whose report it is: the cases of a province or all, and what stands beside them. */
    private record Part(List<HeldCase> cases, CaseworkBasis basis) {

        long count(Predicate<HeldCase> which) {
            return cases.stream().filter(which).count();
        }

        long open() {
            return count(held -> held.state().closing().isEmpty());
        }

        List<Referral> sent() {
            return cases.stream()
                    .flatMap(held -> held.referrals().stream())
                    .filter(one -> on(one, Set.of(ReferralState.SENT)).isPresent())
                    .toList();
        }
    }

    /** Rounds that are published too, which takes longest. */
    private static final Set<Long> PUBLISHED = Set.of(1L, 3L);

    private static final Map<Long, Set<String>> SAID = new ConcurrentHashMap<>();

    /** What a sentence says: its numbers in the order of its words, as people would have counted them. */
    private static final Map<Pattern, Function<Part, List<Object>>> CLAIMS = new LinkedHashMap<>();

    static {
        claim(
                "Of N cases?, N (?:is|are) open, N in transit, N handed over and N closed\\.",
                part -> List.of(
                        part.cases().size(),
                        part.count(held ->
                                held.state().closing().isEmpty() && stands(held).equals("OPEN")),
                        part.count(held ->
                                held.state().closing().isEmpty() && stands(held).equals("ON ITS WAY")),
                        part.count(held ->
                                held.state().closing().isEmpty() && stands(held).equals("WITH A PARTNER")),
                        part.count(held -> held.state().closing().isPresent())));
        claim("Of N cases? that (?:is|are) not closed, the current step is late in N \\(N per cent\\)\\.", part -> {
            long late = part.count(CaseworkSentencesTwiceTest::isLate);
            return List.of(part.open(), late, percent(late, part.open()));
        });
        for (String words : List.of("had a first contact", "been enrolled")) {
            Step.Work work = words.startsWith("had") ? Step.Work.CONTACT : Step.Work.ENROLMENT;
            String so = "N cases? ha(?:s|ve) " + words;
            String within = "half (?:had it|were) within N days?(?: of that day)? and 90 per cent within N days?\\.";
            claim(
                    so + ", N of them by the day they were listed\\.",
                    part -> List.of(so(part, work), before(part, work)));
            claim(
                    so + ", N of them by the day they were listed; of the other N, " + within,
                    part -> List.of(
                            so(part, work),
                            before(part, work),
                            (long) waits(part, work).size(),
                            within(part, work, 2, 1),
                            within(part, work, 10, 9)));
            claim(
                    so + "; of those that (?:had none|were not) by the day they were listed, " + within,
                    part -> List.of(so(part, work), within(part, work, 2, 1), within(part, work, 10, 9)));
        }
        claim("N persons? returned and left again \\(N per cent of those who returned\\)\\.", part -> {
            Set<Long> back =
                    persons(part, state -> first(state, Step.Work.ENROLMENT).isPresent());
            Set<Long> again = persons(
                    part,
                    state -> state.followUps().stream().anyMatch(one -> one.result() == FollowUpResult.LEFT_AGAIN));
            assertThat(back).containsAll(again);
            return List.of(again.size(), percent(again.size(), back.size()));
        });
        claim(
                "Of N referrals? to partner agencies, N (?:was|were) answered within N days? \\(N per cent\\)\\.",
                part -> {
                    long inTime = part.sent().stream()
                            .filter(CaseworkSentencesTwiceTest::isAnsweredInAMonth)
                            .count();
                    return List.of(
                            part.sent().size(),
                            inTime,
                            30,
                            percent(inTime, part.sent().size()));
                });
        claim(
                "N cases? that (?:is|are) not closed shows? a sign that the child may leave again or not return \\(N per cent\\)\\.",
                part -> {
                    long risky = part.count(held -> Optional.ofNullable(part.basis()
                                    .beside()
                                    .risk()
                                    .byCase()
                                    .get(held.state().listed().id()))
                            .filter(risk -> !risk.reasons().isEmpty())
                            .isPresent());
                    return List.of(risky, percent(risky, part.open()));
                });
        claim(
                "Of N (?:child|children) at school who (?:was|were) listed as at risk on (.*?), N had left by the next register"
                        + " \\(N per cent\\); of N who left, N had been listed \\(N per cent\\)\\.",
                part -> {
                    List<HitRates> rates = part.basis().beside().risk().rates();
                    HitRates last = rates.get(rates.size() - 1);
                    return List.of(
                            last.listed(),
                            ThaiDates.inEnglish(last.from()),
                            last.leftOfListed(),
                            percent(last.leftOfListed(), last.listed()),
                            last.left(),
                            last.leftOfListed(),
                            percent(last.leftOfListed(), last.left()));
                });
        claim(
                "N (?:problem or proposal is|problems and proposals are) open, N of them for more than 90 days\\.",
                part -> {
                    List<Problem> open = part.basis().beside().problems().stream()
                            .filter(one -> Set.of("OPEN", "BEING_SOLVED")
                                    .contains(one.state().name()))
                            .filter(one -> concerns(one, part))
                            .toList();
                    return List.of(
                            open.size(),
                            open.stream()
                                    .filter(one -> one.since().isBefore(TODAY.minusDays(90)))
                                    .count());
                });
    }

    private static void claim(String words, Function<Part, List<Object>> numbers) {
        CLAIMS.put(Pattern.compile(words.replaceAll("\\bN\\b", "(" + NUMBER.pattern() + ")")), numbers);
    }

    private static Optional<LocalDate> on(Referral referral, Set<ReferralState> states) {
        return referral.events().stream()
                .filter(event -> states.contains(event.state()))
                .map(Referral.Event::on)
                .filter(day -> !day.isAfter(TODAY))
                .min(LocalDate::compareTo);
    }

    private static boolean isAnsweredInAMonth(Referral referral) {
        LocalDate sent = on(referral, Set.of(ReferralState.SENT)).orElseThrow();
        return on(referral, Set.of(ReferralState.ACCEPTED, ReferralState.REJECTED, ReferralState.ANSWERED))
                .filter(answered -> ChronoUnit.DAYS.between(sent, answered) <= 30)
                .isPresent();
    }

    private static String stands(HeldCase held) {
        String stands = "OPEN";
        for (Referral one : held.referrals()) {
            List<Referral.Event> events = one.events().stream()
                    .filter(event -> !event.on().isAfter(TODAY))
                    .toList();
            if (one.terms().ownership() && !events.isEmpty()) {
                stands = switch (events.get(events.size() - 1).state()) {
                    case SENT, RECEIVED -> "ON ITS WAY";
                    case ACCEPTED, ANSWERED -> "WITH A PARTNER";
                    default -> stands;
                };
            }
        }
        return stands;
    }

    private static boolean isLate(HeldCase held) {
        return held.state().current().stream().anyMatch(step -> {
            List<String> line = STEPS.stream()
                    .map(one -> List.of(one.split(",", -1)))
                    .filter(one -> one.get(1).equals(step.step().id()))
                    .findFirst()
                    .orElseThrow();
            int allowed = Integer.parseInt(line.get(DAYS)) + Integer.parseInt(line.get(DAYS + 1));
            return ChronoUnit.DAYS.between(step.since(), TODAY) > allowed;
        });
    }

    private static Optional<LocalDate> first(CaseState state, Step.Work work) {
        return state.finished().stream()
                .filter(done -> done.step().work() == work)
                .map(CaseState.Finished::on)
                .min(LocalDate::compareTo);
    }

    private static long so(Part part, Step.Work work) {
        return part.count(held -> first(held.state(), work).isPresent());
    }

    private static long before(Part part, Step.Work work) {
        return so(part, work) - waits(part, work).size();
    }

    /** Days from the list to the step, of those who had it later. */
    private static List<Long> waits(Part part, Step.Work work) {
        return part.cases().stream()
                .flatMap(held -> first(held.state(), work).stream())
                .map(day -> ChronoUnit.DAYS.between(RandomRound.FIRST, day))
                .filter(days -> days > 0)
                .toList();
    }

    /** The fewest days within which so many of so many had it. */
    private static long within(Part part, Step.Work work, long of, long many) {
        List<Long> waits = waits(part, work);
        return LongStream.rangeClosed(0, 1000)
                .filter(days -> waits.stream().filter(wait -> wait <= days).count() * of >= many * waits.size())
                .findFirst()
                .orElseThrow();
    }

    private static Set<Long> persons(Part part, Predicate<CaseState> which) {
        Set<Long> persons = new HashSet<>();
        part.cases().stream()
                .map(HeldCase::state)
                .filter(which)
                .forEach(state -> persons.add(state.listed().person()));
        return persons;
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static String province(HeldCase held) {
        return held.state().listed().places().area().isPresent()
                ? "71"
                : held.state()
                        .listed()
                        .places()
                        .province()
                        .map(code -> code.value())
                        .orElse("");
    }

    private static Part part(Report report, CaseworkBasis basis) {
        String key = report.id().key();
        return key.equals("centre")
                ? new Part(basis.cases(), basis)
                : new Part(
                        basis.cases().stream()
                                .filter(held -> province(held).equals(key))
                                .toList(),
                        basis);
    }

    /** The centre hears of all; a province's committee of those of its own units. */
    private static boolean concerns(Problem problem, Part part) {
        return part.cases().size() == part.basis().cases().size()
                || part.cases().stream().anyMatch(held -> province(held).equals(unitsProvince(problem)));
    }

    private static String unitsProvince(Problem problem) {
        return switch (problem.unit()) {
            case "area:P7101" -> "71";
            case "province:50" -> "50";
            default -> "";
        };
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(JobsFolder.real().resolve("reference/steps.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 9);
    }

    /** What was said of a round, by the patterns of its claims. */
    private static Set<String> said(long seed) {
        return SAID.computeIfAbsent(seed, number -> {
            CaseworkBasis basis = RandomRound.of(number);
            CaseworkReports reports = new CaseworkReports(basis);
            LinkedTables linked = reports.linked(1);
            AudienceEdition internal = AudienceEdition.internal(SampleCasework.DISCLOSURE);
            Set<String> said =
                    check(reports.make(Publication.of(linked, Set.of()), internal, 1, Optional.empty()), basis);
            if (PUBLISHED.contains(number)) {
                AudienceEdition edition = AudienceEdition.of(SampleCasework.DISCLOSURE.audience(Audience.OFFICE));
                Publication publication = ReleaseFactory.make(linked, edition, List.of(), List.of());
                said.addAll(check(reports.make(publication, edition, 1, Optional.empty()), basis));
            }
            return said;
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySentenceIsTrueOfTheCases(long seed) {
        said(seed);
    }

    private static Set<String> check(List<Report> reports, CaseworkBasis basis) {
        Set<String> said = new TreeSet<>();
        for (Report report : reports) {
            Part part = part(report, basis);
            for (BilingualText sentence : report.keyMessages()) {
                said.add(check(sentence, part, report.id() + " " + sentence));
            }
        }
        return said;
    }

    private static String check(BilingualText sentence, Part part, String where) {
        Map.Entry<Pattern, Function<Part, List<Object>>> claim = CLAIMS.entrySet().stream()
                .filter(one -> one.getKey().matcher(sentence.english()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing computes this a second time: " + sentence));
        List<Object> computed = claim.getValue().apply(part);
        Matcher said = claim.getKey().matcher(sentence.english());
        assertThat(said.matches()).isTrue();
        assertThat(said.groupCount()).as(where).isEqualTo(computed.size());
        for (int group = 1; group <= said.groupCount(); group++) {
            assertThat(said.group(group).replace(",", ""))
                    .as(where)
                    .isEqualTo(computed.get(group - 1).toString().replace(",", ""));
        }
        assertThat(numbers(sentence.thai()))
                .as("both languages say the same: " + where)
                .isEqualTo(numbers(sentence.english()));
        return claim.getKey().pattern();
    }

    /** Without years, which differ by 543. */
    private static List<String> numbers(String sentence) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(sentence);
        while (found.find()) {
            String number = found.group().replaceFirst("[,.]$", "");
            if (!number.equals("2022") && !number.equals("2565")) {
                numbers.add(number);
            }
        }
        return numbers.stream().sorted().toList();
    }

    /** The rounds are made so that all that can be said is said somewhere. */
    @Test
    void everyKindOfSentenceOccurs() {
        assertThat(seeds().boxed().flatMap(seed -> said(seed).stream()).collect(Collectors.toSet()))
                .hasSameSizeAs(CLAIMS.keySet());
    }
}
