package org.bringback.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.RowCounts;
import org.bringback.intake.submission.Ledger;
import org.bringback.intake.submission.StoredSubmission;
import org.bringback.intake.submission.Submission;
import org.bringback.intake.submission.SubmissionKinds;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.notice.ProvokedNotices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The decision table in {@code inbox-cases.yaml}. */
final class InboxDecisionsTest {

    private static final Set<NoticeCode> CODES = Set.of(
            NoticeCode.STILL_CHANGING,
            NoticeCode.UNKNOWN_NAME,
            NoticeCode.MISNAMED,
            NoticeCode.UNKNOWN_LIST,
            NoticeCode.EARLIER_THAN_LAST,
            NoticeCode.COMPETING_EXPORTS,
            NoticeCode.SAME_AS_OTHER_LIST,
            NoticeCode.REMOVED_SINCE,
            NoticeCode.UNKNOWN_SUBMISSION,
            NoticeCode.TRUNCATED);

    /** The notices whose values the table gives; those of names have tests of their own. */
    private static final Set<NoticeCode> WITH_VALUES =
            Set.of(NoticeCode.EARLIER_THAN_LAST, NoticeCode.COMPETING_EXPORTS, NoticeCode.SAME_AS_OTHER_LIST);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theFilesOfAnInboxAreDecidedAboutAsTheTableSays(String name, Map<String, List<String>> example) {
        List<InboxDecision> decisions = decide(files(example), ledger(example));
        assertThat(decisions.stream().map(InboxDecisionsTest::text))
                .containsExactlyElementsOf(example.get("decisions"));
        List<String> confirmed = example.getOrDefault("confirmed", example.get("decisions"));
        Set<String> names = Set.copyOf(example.getOrDefault("accept", List.of()));
        assertThat(ConfirmedLists.take(decisions, names).stream().map(InboxDecisionsTest::text))
                .containsExactlyElementsOf(confirmed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theOrderInWhichAFolderListsItsFilesDecidesNothing(String name, Map<String, List<String>> example) {
        List<InboxFile> files = new ArrayList<>(files(example));
        for (int turn = 0; turn < files.size(); turn++) {
            Collections.rotate(files, 1);
            assertThat(decided(files, ledger(example))).isEqualTo(example.get("decisions"));
        }
        Collections.reverse(files);
        assertThat(decided(files, ledger(example))).isEqualTo(example.get("decisions"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFileIsDecidedAboutOnceAndTakenUnderItsOwnName(String name, Map<String, List<String>> example) {
        List<InboxFile> files = files(example);
        List<InboxDecision> decisions = decide(files, ledger(example));
        assertThat(decisions).extracting(InboxDecision::file).containsExactlyInAnyOrderElementsOf(files);
        assertThat(decisions)
                .filteredOn(InboxDecision.Take.class::isInstance)
                .allSatisfy(decision -> assertThat(
                                ((InboxDecision.Take) decision).name().name())
                        .isEqualTo(decision.file().name()));
    }

    @Test
    void theTableHasEveryWayInWhichAFileIsNotTaken() {
        Set<String> words = cases().flatMap(example -> decisions(example).stream())
                .map(decision -> decision.split(" ")[0])
                .collect(Collectors.toSet());
        assertThat(words)
                .contains("Take", "AlreadyTaken")
                .containsAll(CODES.stream().map(Enum::name).toList());
        assertThat(words).hasSize(CODES.size() + 2);
    }

    @SuppressWarnings("unchecked")
    private static List<String> decisions(Arguments example) {
        return ((Map<String, List<String>>) example.get()[1]).get("decisions");
    }

    static Stream<Arguments> cases() {
        InputStream file = InboxDecisionsTest.class.getResourceAsStream("inbox-cases.yaml");
        List<Map<String, Object>> examples = new Yaml().load(file);
        return examples.stream().map(example -> Arguments.of(example.get("case"), example));
    }

    private static List<InboxFile> files(Map<String, List<String>> example) {
        return example.get("inbox").stream().map(InboxDecisionsTest::file).toList();
    }

    private static InboxFile file(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        if (words.contains("changing")) {
            return OfferedFile.changing(words.get(0));
        }
        if (words.contains("junk")) {
            return OfferedFile.junk(words.get(0), words.get(1));
        }
        int corrects = words.indexOf("corrects");
        return corrects < 0
                ? OfferedFile.whole(words.get(0), words.get(1))
                : OfferedFile.correction(words.get(0), words.get(1), words.get(corrects + 1));
    }

    private static Ledger ledger(Map<String, List<String>> example) {
        return new Ledger(
                example.getOrDefault("ledger", List.of()).stream()
                        .map(InboxDecisionsTest::stored)
                        .toList(),
                Set.copyOf(example.getOrDefault("reduced", List.of())));
    }

    private static StoredSubmission stored(String text) {
        String[] words = text.split(" ");
        return new StoredSubmission(
                1,
                words[3],
                SubmissionKinds.get(words[0].toUpperCase(Locale.ROOT)),
                words[1],
                Optional.empty(),
                LocalDate.parse(words[2]),
                words[0] + "-" + words[1] + "-" + words[2] + ".csv",
                false,
                Optional.empty(),
                Submission.Outcome.valueOf(words[4]),
                1,
                RowCounts.NONE);
    }

    private static List<InboxDecision> decide(List<InboxFile> files, Ledger ledger) {
        return InboxPlan.decide(files, ledger, RealReferenceContext.REAL.agencies());
    }

    private static List<String> decided(List<InboxFile> files, Ledger ledger) {
        return decide(files, ledger).stream().map(InboxDecisionsTest::text).toList();
    }

    private static String text(InboxDecision decision) {
        String name = decision.file().name();
        if (decision instanceof InboxDecision.Take take) {
            return "Take " + name
                    + take.supplements().map(sha256 -> " supplements " + sha256).orElse("");
        }
        if (decision instanceof InboxDecision.Refuse refuse) {
            return ProvokedNotices.seen(refuse.notice()).code() + " " + name + values(refuse.notice());
        }
        return decision.getClass().getSimpleName() + " " + name;
    }

    private static String values(Notice notice) {
        return WITH_VALUES.contains(notice.code())
                ? Stream.of(notice.expected(), notice.found())
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(" ", " ", ""))
                : "";
    }
}
