package org.bringback.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bringback.identity.resolution.UnlikelyGroup;
import org.bringback.job.FileLine;
import org.bringback.job.RunSummary;
import org.bringback.job.Timeliness;
import org.bringback.notice.NoticeCode;
import org.bringback.render.text.TextGrid;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;
import org.bringback.text.Language;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;

/** All that a run did, as people read it in its log. */
public final class RunSummaryText {

    private static final BilingualText FILE_COLUMNS =
            new BilingualText("ไฟล์,,แถว,รับ,ไม่รับ,พักไว้,ว่าง", "file,,seen,accepted,rejected,quarantined,blank");

    private static final BilingualText LIST_COLUMNS = new BilingualText(
            "รายการ,ข้อมูล ณ วันที่,ฉบับที่,คน,ซ้ำ,รอตรวจสอบ", "list,as of,revision,persons,duplicates,in review");

    private final PrintWriter out;
    private final MessageLanguage language;

    public RunSummaryText(PrintWriter out, MessageLanguage language) {
        this.out = out;
        this.language = language;
    }

    public void write(RunSummary summary) {
        if (summary.nothingNew()) {
            line(new BilingualText("ไม่มีข้อมูลใหม่", "Nothing new to do."));
        }
        files(summary);
        lists(summary);
        ShortSummary.again(summary).ifPresent(this::line);
        summary.releaseWithheld().ifPresent(this::line);
        summary.waiting().stream().map(RunReasons::waiting).forEach(this::line);
        summary.damaged().stream().map(RunReasons::damaged).forEach(this::line);
        summary.unlikely().stream().map(UnlikelyGroup::text).forEach(this::line);
        summary.undelivered().forEach(this::line);
        if (summary.breakdownsWithheld()) {
            Path said = RunReasons.withheldBreakdowns(summary);
            line(new BilingualText(
                    "ไม่เผยแพร่ตารางแยกย่อย เพราะอาจทำให้รู้ข้อมูลของบุคคล ดู " + said,
                    "Breakdowns are withheld: they would tell too much; see " + said));
        }
        summary.outputs().forEach(path -> out.println(OutsideText.oneLine(path.toString())));
    }

    private void files(RunSummary summary) {
        if (summary.files().isEmpty()) {
            return;
        }
        TextGrid grid = grid(FILE_COLUMNS);
        summary.files().forEach(file -> grid.row(cells(file)));
        List<String> lines = grid.lines();
        int headings = lines.size() - summary.files().size();
        lines.subList(0, headings).forEach(out::println);
        for (int i = 0; i < summary.files().size(); i++) {
            out.println(lines.get(headings + i));
            // a name that says nothing is said by "ignored"
            summary.files().get(i).notices().stream()
                    .filter(notice -> notice.code() != NoticeCode.UNKNOWN_NAME)
                    .forEach(notice -> out.println("    " + NoticeText.in(language, notice)));
        }
        IgnoredFiles.passedOver(summary).ifPresent(this::line);
        out.println();
    }

    /** A line of headings a language. */
    private TextGrid grid(BilingualText columns) {
        TextGrid grid = new TextGrid();
        for (Language one : language.languages()) {
            grid.row(Arrays.asList(columns.in(one).split(",")));
        }
        return grid;
    }

    private List<String> cells(FileLine file) {
        return Stream.concat(
                        Stream.of(OutsideText.oneLine(file.file()), language.text(fate(file.fate()))),
                        LongStream.of(file.seen(), file.accepted(), file.rejected(), file.quarantined(), file.blank())
                                .mapToObj(FigureFormat::grouped))
                .toList();
    }

    static BilingualText fate(FileLine.Fate fate) {
        String thai = switch (fate) {
            case TAKEN -> "รับแล้ว";
            case KNOWN -> "เคยรับแล้ว";
            case REPLACED -> "มีฉบับใหม่";
            case REFUSED -> "ไม่รับ";
            case WITHHELD -> "ระงับไว้";
            case LEFT -> "รอครั้งหน้า";
            case IGNORED -> "ข้าม";
        };
        return new BilingualText(thai, fate.name().toLowerCase(Locale.ROOT));
    }

    private void lists(RunSummary summary) {
        if (summary.lists().isEmpty()) {
            return;
        }
        TextGrid grid = grid(LIST_COLUMNS);
        for (RunSummary.ListLine list : summary.lists()) {
            List<String> cells = new ArrayList<>(List.of(
                    list.list().value(),
                    list.snapshot().map(LocalDate::toString).orElse("-"),
                    FigureFormat.grouped(list.revision()),
                    FigureFormat.grouped(list.persons()),
                    FigureFormat.grouped(list.duplicates()),
                    FigureFormat.grouped(list.inReview())));
            if (summary.isMissing(list)) {
                cells.add(language.text(missing(list)));
            } else if (list.timeliness().level().compareTo(Timeliness.Level.LATE) >= 0) {
                cells.add(language.text(new BilingualText("ข้อมูลเก่า", "old")));
            }
            grid.row(cells);
        }
        grid.lines().forEach(out::println);
        out.println();
    }

    private static BilingualText missing(RunSummary.ListLine list) {
        if (list.timeliness().level() == Timeliness.Level.NOT_DUE) {
            return new BilingualText("ยังไม่ถึงกำหนดส่ง", "not due yet");
        }
        return list.snapshot().isPresent()
                ? new BilingualText("ขาดข้อมูล ใช้ข้อมูลเดิม", "missing; carried forward from that day")
                : new BilingualText("ขาดข้อมูล", "missing");
    }

    private void line(BilingualText text) {
        out.println(OutsideText.oneLine(language.text(text)));
    }
}
