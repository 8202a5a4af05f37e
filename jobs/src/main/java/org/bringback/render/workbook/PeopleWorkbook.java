package org.bringback.render.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.table.report.definition.Topic;
import org.bringback.table.report.table.ReportTable;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.bringback.text.file.TemporaryFile;
import org.bringback.thai.date.ThaiDates;

/**
 * The reports of the nation and of lists as one XLSX for people who read, in one language: cover, contents, what the
 * reports say first, a sheet a topic and every note once. Each sheet has its title in A1 and one marked-up table, as the
 * checklist for accessible spreadsheets of the UK's Analysis Function asks. The same reports give the same bytes.
 */
public final class PeopleWorkbook {

    private static final BilingualText COVER = new BilingualText("หน้าปก", "Cover");
    private static final BilingualText CONTENTS = new BilingualText("สารบัญ", "Contents");
    private static final BilingualText MESSAGES = new BilingualText("สาระสำคัญ", "Key messages");
    private static final BilingualText NOTES = new BilingualText("หมายเหตุ", "Notes");
    private static final BilingualText TITLE =
            new BilingualText("ตารางสถานะการติดตาม ข้อมูล ณ วันที่ ", "Tables on the status of tracking as of ");

    private final SXSSFWorkbook workbook;
    private final List<Report> reports;
    private final DisclosureRules disclosure;
    private final Language language;
    private final PeopleSheets sheets;

    /** What a row of the contents says: sheet, what is on it, how many rows. */
    private record Entry(String sheet, String content, int rows) {}

    private PeopleWorkbook(
            SXSSFWorkbook workbook, List<Report> reports, DisclosureRules disclosure, Language language) {
        this.workbook = workbook;
        this.reports = reports;
        this.disclosure = disclosure;
        this.language = language;
        this.sheets = new PeopleSheets(
                workbook,
                reports.stream()
                        .flatMap(report -> report.banner().stream())
                        .findFirst()
                        .map(words -> words.in(language)));
    }

    /**
     * Leaves {@code out} open.
     *
     * @param all those of provinces and areas are left out where there are others: their sheets are printed
     */
    public static void write(List<Report> all, DisclosureRules disclosure, Language language, OutputStream out)
            throws IOException {
        List<Report> general = all.stream()
                .filter(report -> report.id().kind().equals(ReportDefinition.NATIONAL)
                        || report.id().kind().equals(ReportDefinition.LIST))
                .toList();
        try (TemporaryFile draft = new TemporaryFile()) {
            try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                    OutputStream file = Files.newOutputStream(draft.path())) {
                new PeopleWorkbook(workbook, general.isEmpty() ? all : general, disclosure, language).fill();
                workbook.write(file);
            }
            ReproducibleZip.copy(draft.path(), out, PeopleSheets.CHANGES);
        }
    }

    private void fill() {
        Map<Topic, List<PeopleTopic.Part>> topics = new TreeMap<>();
        for (Report report : reports) {
            for (ReportTable table : report.tables()) {
                topics.computeIfAbsent(table.topic(), topic -> new ArrayList<>())
                        .add(new PeopleTopic.Part(report, table));
            }
        }
        Map<Topic, PeopleTopic> tables = new LinkedHashMap<>();
        topics.forEach((topic, parts) -> tables.put(topic, new PeopleTopic(parts, disclosure, language)));
        Map<Topic, String> names = PeopleSheets.names(tables);
        Map<BilingualText, Set<String>> notes = notes(tables, names);
        List<Entry> entries = entries(tables, names, notes.size());
        cover(entries);
        contents(entries);
        messages();
        tables.forEach((topic, table) -> sheets.table(
                names.getOrDefault(topic, topic.word()),
                "t_" + topic.word().replace('-', '_'),
                table.title(),
                table.headings(),
                table.widths(),
                table.rows()));
        notes(notes);
        describe();
    }

    private List<Entry> entries(Map<Topic, PeopleTopic> tables, Map<Topic, String> names, int notes) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                MESSAGES.in(language),
                new BilingualText("สิ่งที่แต่ละรายงานกล่าวเป็นอันดับแรก", "What each report says first").in(language),
                messageRows().size()));
        tables.forEach((topic, table) -> entries.add(new Entry(
                names.getOrDefault(topic, ""), table.title(), table.rows().size())));
        entries.add(new Entry(
                NOTES.in(language),
                new BilingualText("ความหมายของเครื่องหมายและคำอธิบาย", "Meaning of symbols, and explanations")
                        .in(language),
                notes));
        return entries;
    }

    private static String day(LocalDate day, Language language) {
        return language == Language.THAI ? ThaiDates.inThai(day) : ThaiDates.inEnglish(day);
    }

    private String title() {
        LocalDate asOf = reports.stream()
                .map(Report::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return TITLE.in(language) + day(asOf, language);
    }

    private void cover(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        reports.stream()
                .flatMap(report -> report.against().stream())
                .distinct()
                .map(day -> new BilingualText("เทียบกับวันที่ ", "Compared with ").in(language) + day(day, language))
                .forEach(lines::add);
        lines.add(new BilingualText("รายงานในเล่มนี้: ", "Reports in this workbook: ").in(language)
                + reports.stream()
                        .map(report -> report.name().in(language))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        lines.add(new BilingualText(
                        "มีแผ่นงานของตาราง " + (entries.size() - 2) + " แผ่น แต่ละแผ่นมีชื่อในช่อง A1 และมีตารางเดียว",
                        (entries.size() - 2) + " sheets of tables; each has its title in A1 and one table.")
                .in(language));
        lines.add(new BilingualText(
                        "เครื่องหมายในตารางและคำอธิบายทั้งหมดอยู่ในแผ่นงาน “" + NOTES.thai() + "”",
                        "Symbols and notes are explained in the sheet “" + NOTES.english() + "”.")
                .in(language));
        lines.add(new BilingualText(
                        "ข้อมูลสำหรับโปรแกรมอยู่ใน tables.xlsx และในโฟลเดอร์ data",
                        "Programs find the figures in tables.xlsx and in the folder data.")
                .in(language));
        sheets.text(COVER.in(language), title(), lines);
    }

    private void contents(List<Entry> entries) {
        sheets.contents(
                CONTENTS.in(language),
                List.of(
                        new BilingualText("แผ่นงาน", "Sheet").in(language),
                        new BilingualText("เนื้อหา", "What is on it").in(language),
                        new BilingualText("จำนวนแถว", "Rows").in(language)),
                entries.stream()
                        .map(entry -> List.<Object>of(entry.sheet(), entry.content(), entry.rows()))
                        .toList());
    }

    private List<List<Object>> messageRows() {
        List<List<Object>> rows = new ArrayList<>();
        reports.forEach(report -> report.keyMessages()
                .forEach(words -> rows.add(List.of(report.abbreviation().in(language), words.in(language)))));
        return rows;
    }

    private void messages() {
        sheets.table(
                MESSAGES.in(language),
                "t_messages",
                MESSAGES.in(language),
                List.of(
                        new BilingualText("รายงาน", "Report").in(language),
                        new BilingualText("ข้อความ", "Message").in(language)),
                List.of(24, 110),
                messageRows());
    }

    /** Every symbol and note, and what it is about. */
    private Map<BilingualText, Set<String>> notes(Map<Topic, PeopleTopic> tables, Map<Topic, String> names) {
        Map<BilingualText, Set<String>> notes = new LinkedHashMap<>();
        disclosure
                .symbols()
                .values()
                .forEach(symbol -> add(
                        notes,
                        symbol.meaning().map(meaning -> symbol.mark() + " " + meaning),
                        new BilingualText("ทุกตาราง", "all tables").in(language)));
        reports.forEach(report -> report.notes()
                .forEach(note -> add(notes, note, report.abbreviation().in(language))));
        tables.forEach((topic, table) ->
                table.notes().forEach((note, only) -> add(notes, note, about(names.getOrDefault(topic, ""), only))));
        return notes;
    }

    /** @param only the reports whose lines of the sheet are meant; none for all */
    private static String about(String sheet, Set<String> only) {
        return only.isEmpty() ? sheet : sheet + " (" + String.join(", ", only) + ")";
    }

    private static void add(Map<BilingualText, Set<String>> notes, BilingualText note, String about) {
        notes.computeIfAbsent(note, any -> new LinkedHashSet<>()).add(about);
    }

    private void notes(Map<BilingualText, Set<String>> notes) {
        List<List<Object>> rows = new ArrayList<>();
        notes.forEach((note, about) -> rows.add(List.of(rows.size() + 1, note.in(language), String.join(", ", about))));
        sheets.table(
                NOTES.in(language),
                "t_notes",
                NOTES.in(language),
                List.of(
                        new BilingualText("ลำดับ", "Number").in(language),
                        new BilingualText("คำอธิบาย", "Note").in(language),
                        new BilingualText("ใช้กับ", "Applies to").in(language)),
                List.of(9, 90, 40),
                rows);
    }

    private void describe() {
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setCreator("bringback");
        core.setTitle(title());
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(language.code()));
        reports.stream().map(Report::asOf).max(Comparator.naturalOrder()).ifPresent(asOf -> {
            Date day = Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
            core.setCreated(Optional.of(day));
            core.setModified(Optional.of(day));
        });
    }
}
