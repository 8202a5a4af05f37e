package org.bringback.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bringback.identity.record.PersonRows.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.bringback.Filling;
import org.bringback.identity.decision.ReviewDecision;
import org.bringback.identity.decision.Verdict;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.source.form.FormColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pair 1 of the workbook is of rows 1 and 2 of an export, pair 2 of row 3 and a register's row. */
class DecisionImportTest {

    @TempDir
    Path folder;

    private ReviewRounds rounds;

    @BeforeEach
    void twoPairs() {
        rounds = new ReviewRounds(folder);
        rounds.rows()
                .export(
                        "obec",
                        "/a/BOY/สมชาย/สุขใจ/M/2010-06-15/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678",
                        "/b/BOY/สมชัย/สุขใจ/M/2010-06-16/71/ไทรโยค/1071000001/สมศรี สุขใจ/0812345678",
                        "/c/BOY/ธนกร/ทองดี/M/2012-01-20/10/บางรัก/1010000002/ปิยะ ทองดี/0898765432");
        rounds.rows()
                .register("N1999900000137/r/BOY/ธนกร/ทองดี/M/2012-01-21/10/บางรัก/1010000002/ปิยะ ทองดี/0898765432");
        rounds.rows().enter();
        rounds.doubt(key(1, 1), key(1, 2), "LIKELY", 1.0);
        rounds.doubt(key(1, 3), key(2, 1), "LIKELY", 2.0);
    }

    private static void assertRefused(DecisionImportResult result, NoticeCode... codes) {
        assertThat(result.notices()).extracting(Notice::code).containsExactly(codes);
        assertThat(result.decisions()).isEmpty();
    }

    /** One row repeated, with another word for the same each time. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "verdict-words.csv", numLinesToSkip = 1)
    void everyWordForADecisionIsTakenInBothLanguagesAndNoOther(@Nullable String verdict, String written)
            throws IOException {
        rounds.decide(key(1, 1), key(1, 2), "SAME".equals(verdict) ? Verdict.DIFFERENT : Verdict.SAME);
        String[] words = written.split(";");
        DecisionImportResult result = rounds.take(
                Filling.in(rounds.write(true), workbook -> {
                    for (String word : words) {
                        workbook.decide(workbook.copy(2), word);
                    }
                }),
                "ครูสมศรี");
        if (verdict == null) {
            assertThat(result.notices())
                    .hasSize(words.length)
                    .extracting(Notice::code)
                    .containsOnly(NoticeCode.REVIEW_DECISION);
        } else {
            assertThat(result.notices()).isEmpty();
            assertThat(result.decisions())
                    .extracting(ReviewDecision::verdict)
                    .containsExactly(Verdict.valueOf(verdict));
            assertThat(result.alreadySo()).isEqualTo(words.length - 1);
        }
    }

    @Test
    void aDecisionSaysWhoWhenByWhichModelAndOnWhatEvidence() throws IOException {
        DecisionImportResult result = rounds.fillIn(workbook -> {
            workbook.decide(2, "same").cell(2, Filling.REMARK).setCellValue("  พบตัว\nแล้ว ");
            workbook.decide(1, "different").cell(1, Filling.BY).setCellValue("ครูสมหมาย");
        });
        assertThat(result.notices()).isEmpty();
        List<ReviewCase> shown = rounds.choose(9, false).cases();
        assertThat(result.decisions())
                .containsExactly(
                        new ReviewDecision(
                                shown.get(0).pair().leftKey(),
                                shown.get(0).pair().rightKey(),
                                Verdict.DIFFERENT,
                                "ครูสมหมาย",
                                ReviewRounds.NOW,
                                rounds.queue().model(),
                                shown.get(0).weight(),
                                ""),
                        new ReviewDecision(
                                shown.get(1).pair().leftKey(),
                                shown.get(1).pair().rightKey(),
                                Verdict.SAME,
                                "ครูสมศรี",
                                ReviewRounds.NOW,
                                rounds.queue().model(),
                                shown.get(1).weight(),
                                "พบตัว แล้ว"));
        assertThat(result.count(Verdict.SAME)).isOne();
        assertThat(result.count(Verdict.OPEN)).isZero();
        assertThat(result.older()).isFalse();
    }

    /** A row repeated for every column, with only that one changed; those that tell nobody apart may be changed. */
    @Test
    void whateverTellsThePairHasToComeBackAsItWasWritten() throws IOException {
        Map<Long, String> changed = new TreeMap<>();
        Path filled = Filling.in(rounds.write(false), workbook -> {
            for (FormColumn column : ReviewForm.FORM.columns()) {
                if (!column.isFilledIn() && !column.heading().equals("=≠")) {
                    int copy = workbook.decide(1, "same").copy(1);
                    Cell cell = workbook.cell(copy, column.heading());
                    cell.setCellValue(cell.getStringCellValue() + "1");
                    changed.put(copy + 1L, column.id());
                }
            }
        });
        List<Notice> notices = rounds.take(filled, "ครูสมศรี").notices();
        assertThat(notices).extracting(Notice::code).containsOnly(NoticeCode.REVIEW_ROW_EDITED);
        notices.forEach(notice -> changed.remove(notice.location().row()));
        assertThat(changed.values()).containsExactly("likelihood", "cases", "why", "evidence", "decided");
        assertThat(notices).hasSize(3 + 2 * ReviewField.values().length + 1);
    }

    @Test
    void aRowThatIsChangedButNotDecidedRefusesTheWholeToo() throws IOException {
        DecisionImportResult result = rounds.fillIn(workbook -> {
            workbook.decide(2, "same");
            workbook.cell(1, "ชื่อ / Given name (1)").setCellValue("สมศักดิ์");
        });
        assertRefused(result, NoticeCode.REVIEW_ROW_EDITED);
        assertThat(result.notices().get(0).location().row()).isEqualTo(2);
    }

    @Test
    void rowsWithoutADecisionAreCountedAndNothingElseOfThemIsRead() throws IOException {
        DecisionImportResult result = rounds.fillIn(workbook -> {
            workbook.cell(1, Filling.REMARK).setCellValue("ก".repeat(300));
            workbook.cell(2, Filling.BY).setCellValue("ครูสมหมาย");
        });
        assertThat(result.notices()).isEmpty();
        assertThat(result.empty()).isEqualTo(2);
        assertThat(result.decisions()).isEmpty();
    }

    @Test
    void remarksAndNamesFitIntoTheLedgerUpToTheLastCharacter() throws IOException {
        assertThat(rounds.fillIn(workbook -> {
                            workbook.decide(1, "same").cell(1, Filling.REMARK).setCellValue("ก".repeat(200));
                            workbook.cell(1, Filling.BY).setCellValue("ข".repeat(64));
                        })
                        .decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.remark()).hasSize(200);
                    assertThat(decision.by()).hasSize(64);
                    rounds.ledger().append(List.of(decision));
                });
        assertRefused(
                rounds.fillIn(workbook -> {
                    workbook.decide(1, "different").cell(1, Filling.REMARK).setCellValue("ก".repeat(201));
                    workbook.cell(1, Filling.BY).setCellValue("ข".repeat(65));
                }),
                NoticeCode.CELL_TOO_LONG,
                NoticeCode.CELL_TOO_LONG);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        Path filled = Filling.in(rounds.write(false), workbook -> {
            workbook.decide(1, "perhaps");
            workbook.decide(2, "same");
        });
        assertRefused(
                rounds.take(filled, null),
                NoticeCode.REVIEW_DECISION,
                NoticeCode.REVIEW_NOBODY,
                NoticeCode.REVIEW_NOBODY);
        assertRefused(
                rounds.take(filled, " \u00A0"),
                NoticeCode.REVIEW_DECISION,
                NoticeCode.REVIEW_NOBODY,
                NoticeCode.REVIEW_NOBODY);
    }

    /** Yesterday's workbook, and what was decided since by somebody else. */
    @Test
    void aDecisionFromBeforeAnotherIsRefusedUnlessBothSayTheSame() throws IOException {
        Path old = Filling.in(rounds.write(false), workbook -> workbook.decide(1, "same"));
        rounds.decide(key(1, 1), key(1, 2), Verdict.DIFFERENT);
        assertRefused(rounds.take(old, "ครูสมศรี"), NoticeCode.REVIEW_DECIDED_SINCE);
        rounds.decide(key(1, 1), key(1, 2), Verdict.SAME);
        DecisionImportResult same = rounds.take(old, "ครูสมศรี");
        assertThat(same.notices()).isEmpty();
        assertThat(same.alreadySo()).isOne();
        assertThat(same.older()).isTrue();
        rounds.decide(key(1, 1), key(1, 2), Verdict.OPEN);
        assertThat(rounds.take(old, "ครูสมศรี").decisions()).hasSize(1);
    }

    @Test
    void aWorkbookIsTakenAfterOtherFilesCame() throws IOException {
        Path old = Filling.in(rounds.write(false), workbook -> workbook.decide(1, "same"));
        rounds.rows().export("nfe", "/x//มานี");
        rounds.rows().enter();
        DecisionImportResult result = rounds.take(old, "ครูสมศรี");
        assertThat(result.decisions()).hasSize(1);
        assertThat(result.older()).isTrue();
    }

    /** Whatever the engine uses of a record and a reviewer saw, one at a time. */
    @Test
    void aRecordThatSaysOtherwiseByNowRefusesItsDecision() throws IOException {
        Path old = Filling.in(rounds.write(false), workbook -> workbook.decide(1, "same"));
        TreeSet<String> taken = new TreeSet<>();
        for (String column : List.of(
                "person_ref",
                "id_value",
                "title",
                "given_name",
                "family_name",
                "sex",
                "province",
                "district",
                "school",
                "guardian",
                "phone")) {
            String before = rounds.rows()
                    .state()
                    .texts("select coalesce(" + column + ", '') from export_row where row_key = " + key(1, 2))
                    .get(0);
            String update = "update export_row set " + column + " = ? where row_key = ?";
            rounds.rows().state().sql(update, column.equals("province") ? "10" : "F", key(1, 2));
            DecisionImportResult result = rounds.take(old, "ครูสมศรี");
            if (!result.isRefused()) {
                taken.add(column);
            } else {
                assertRefused(result, NoticeCode.REVIEW_CHANGED);
            }
            rounds.rows().state().sql(update, before.isEmpty() ? null : before, key(1, 2));
        }
        assertThat(taken).isEmpty();
        assertThat(rounds.take(old, "ครูสมศรี").decisions()).hasSize(1);
    }

    @Test
    void aPairOfRowsThatAreGoneIsUnknown() throws IOException {
        Path old = Filling.in(rounds.write(false), workbook -> workbook.decide(2, "same"));
        rounds.rows().state().sql("update submission set outcome = 'REFUSED' where id = 2");
        assertRefused(rounds.take(old, "ครูสมศรี"), NoticeCode.REVIEW_UNKNOWN_PAIR);
    }
}
