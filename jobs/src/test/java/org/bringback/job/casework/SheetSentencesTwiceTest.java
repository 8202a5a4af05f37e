package org.bringback.job.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bringback.casework.CaseAccounts;
import org.bringback.casework.Casework;
import org.bringback.casework.CaseworkRules;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.casework.Partner;
import org.bringback.casework.Referral;
import org.bringback.casework.ReferralLedger;
import org.bringback.casework.ReferralState;
import org.bringback.casework.ReferralTransitions.Actor;
import org.bringback.casework.StepFigures;
import org.bringback.casework.referral.ExchangeLayout;
import org.bringback.casework.referral.ForwardingRules;
import org.bringback.casework.worklist.CaseContact;
import org.bringback.casework.worklist.WorklistDefinition;
import org.bringback.casework.worklist.WorklistForm;
import org.bringback.casework.worklist.WorklistItem;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.CohortId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.codes.Status;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.ReportRow;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.ThaiDates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sheets of worklists and covering forms claim, a second time: from the cases and the ledger one by one. */
class SheetSentencesTwiceTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);
    private static final CohortId COHORT = new CohortId("2022");
    private static final CaseworkRules RULES = CaseworkRules.load(JobsFolder.real());
    private static final Partner PARTNER = RULES.partners().find("msdhs").orElseThrow();
    private static final ForwardingRules FORWARDING =
            ForwardingRules.read(JobsFolder.real().resolve("forwarding/msdhs.yaml"));
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    private static List<HeldCase> cases(int number) {
        List<ListedCase> listed = LongStream.rangeClosed(1, number)
                .mapToObj(person -> new ListedCase(
                        new RowKey(3, (int) person),
                        person,
                        new ListId("nfe-disabled"),
                        new ListedCase.Places(
                                Optional.of(new AreaId("P7101")),
                                Optional.of(new ProvinceCode("71")),
                                Optional.of("10001")),
                        DAY,
                        List.of(new ListedCase.Sighting(DAY, Status.NOT_FOUND, Optional.empty())),
                        List.of()))
                .toList();
        return new Casework(RULES.steps(), RULES.partners(), DAY).cases(listed, List.of(), List.of());
    }

    private static Report worklist(List<HeldCase> cases) {
        WorklistDefinition area = WorklistDefinition.read(JobsFolder.real().resolve("worklists/area.yaml"));
        List<WorklistItem> items = cases.stream()
                .map(held -> new WorklistItem(
                        held,
                        new CaseContact(
                                "SYN-" + held.state().listed().person(), "เด็กชาย ก", Optional.empty(), "", "", "", ""),
                        DAY))
                .toList();
        return new WorklistReport(
                        area, COHORT, ReferenceData.load(JobsFolder.real()).reasons(), false)
                .sheet(
                        new WorklistForm.Scope(new ListId("nfe-disabled"), DAY, "area:P7101"),
                        new BilingualText("เขต", "area"),
                        new BilingualText("สกร.", "DOLE"),
                        items);
    }

    private static Report cover(ReferralLedger ledger) {
        CaseworkDay day = new CaseworkDay(
                DAY,
                List.of(),
                Map.of(),
                new CaseAccounts(List.of()),
                new StepFigures(List.of()),
                List.of(),
                List.of());
        return CoverReport.of(
                new PackageFiles.Content(
                        "package/msdhs/" + DAY, PARTNER, FORWARDING, day, List.of(), ExchangeLayout.own()),
                COHORT,
                List.copyOf(ledger.list()),
                Optional.empty());
    }

    /** Cases of the two purposes in any order, all of them sent. */
    private static ReferralLedger sent(List<HeldCase> cases, Random random) {
        ReferralLedger ledger = new ReferralLedger(RULES.transitions(), RULES.partners());
        for (HeldCase held : cases) {
            String purpose = FORWARDING.rules().get(random.nextInt(2)).purpose();
            RowKey id = held.state().listed().id();
            String reference = ReferralReference.numbered(id.row());
            Referral.Terms terms = new Referral.Terms("area:P7101", PARTNER.id(), purpose, random.nextBoolean());
            assertThat(ledger.draft(reference, id, terms, DAY)).isEmpty();
            assertThat(ledger.advance(reference, ReferralState.SENT, DAY, Actor.SENDER, Optional.empty()))
                    .isEmpty();
        }
        return ledger;
    }

    private static List<String> numbers(String sentence) {
        return NUMBER.matcher(sentence).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWorklistSaysHowManyCasesItsTableHas(long seed) {
        List<HeldCase> cases = cases(1 + new Random(seed).nextInt(9));
        Report sheet = worklist(cases);
        assertThat(sheet.keyMessages()).hasSize(1);
        BilingualText said = sheet.keyMessages().get(0);
        assertThat(numbers(said.thai())).containsExactly(String.valueOf(cases.size()));
        assertThat(said.english()).endsWith(", list DOLE: " + cases.size() + (cases.size() == 1 ? " case" : " cases"));
        assertThat(said.thai()).contains(" รายการ สกร.:");
        assertThat(new TreeSet<>(cells(sheet.tables().get(0), "reference"))).hasSameSizeAs(cases);
    }

    private static List<String> cells(ReportTable table, String column) {
        return table.rows().stream()
                .map(ReportRow::id)
                .map(row -> table.find(row, column).orElseThrow().toString())
                .toList();
    }

    /** The day by which to answer is the last one on which the ledger has not ended what nobody answered. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aCoverSaysHowManyAreSentAndUntilWhenTheyStand(long seed) {
        Random random = new Random(seed);
        ReferralLedger ledger = sent(cases(1 + random.nextInt(9)), random);
        Report cover = cover(ledger);
        int sent = ledger.list().size();
        assertThat(cover.keyMessages()).hasSize(2);
        BilingualText count = cover.keyMessages().get(0);
        assertThat(count.english()).isEqualTo(sent == 1 ? "1 case is sent" : sent + " cases are sent");
        assertThat(numbers(count.thai())).containsExactly(String.valueOf(sent));

        LocalDate last = DAY;
        while (ledger.list().stream().allMatch(Referral::isOpen)) {
            last = last.plusDays(1);
            ledger.expire(last, Map.of(PARTNER.id(), FORWARDING.expiresDays()));
        }
        BilingualText until = cover.keyMessages().get(1);
        assertThat(until.english()).contains(" by " + ThaiDates.inEnglish(last.minusDays(1)) + ";");
        assertThat(until.thai()).contains("ภายในวันที่ " + ThaiDates.inThai(last.minusDays(1)) + " ");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCoversTableCountsWhatIsSentByPurposeWithTheirFirstAndLastReferences(long seed) {
        Random random = new Random(seed);
        ReferralLedger ledger = sent(cases(1 + random.nextInt(9)), random);
        ReportTable table = cover(ledger).tables().get(0);
        List<String> told = new ArrayList<>();
        for (ReportRow row : table.rows()) {
            told.add(row.id() + " "
                    + table.find(row.id(), "cases").orElseThrow().number().orElseThrow() + " "
                    + table.find(row.id(), "first").orElseThrow() + " "
                    + table.find(row.id(), "last").orElseThrow());
        }
        assertThat(told).hasSize((int) ledger.list().stream()
                .map(one -> one.terms().purpose())
                .distinct()
                .count());
        for (Referral one : ledger.list()) {
            TreeSet<String> references = new TreeSet<>();
            ledger.list().stream()
                    .filter(other -> other.terms().purpose().equals(one.terms().purpose()))
                    .forEach(other -> references.add(other.id()));
            assertThat(told)
                    .anyMatch(row -> row.startsWith(one.terms().purpose() + " " + references.size() + " ")
                            && row.indexOf(references.first()) > 0
                            && row.lastIndexOf(references.last()) >= row.indexOf(references.first()));
        }
    }
}
