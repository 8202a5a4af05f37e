package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.Folder;
import org.bringback.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A workbook holds more than cells: links, comments, names of sheets and ranges, its properties. None of it, nor what
 * commands for caseworkers find, reaches a terminal, a log or a published file.
 */
class HiddenTextTest {

    private static final String DAY = "2022-05-31";
    private static final String EXPORT = "export-opec-2022-05-31.xlsx";

    /** A name that begins with letters hardly any name begins with, a telephone and an ID. */
    private static final String NAME = "ฆฑฒกขค";

    private static final String PHONE = "0981234567";
    private static final String ID = "3101704000374";
    private static final String LATIN = "Xqzwkhan";
    private static final String ADDRESS = "mailto:" + LATIN + "@example.org?subject=" + PHONE;
    private static final List<String> CANARIES = List.of(NAME, PHONE, ID, LATIN);

    @TempDir
    static Path folder;

    private static Site site;
    private static CommandRun night;
    private static String libraries;

    @BeforeAll
    static void plantThem() throws IOException {
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        try (InputStream in = Files.newInputStream(Countries.clean().resolve(EXPORT));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            plant(workbook);
            workbook.write(out);
            Files.write(site.inbox().resolve(EXPORT), withAnAddressThatIsNone(out.toByteArray()));
        }
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            night = site.fullNight();
        } finally {
            System.setErr(before);
        }
        libraries = said.toString(StandardCharsets.UTF_8);
    }

    /** Apache POI logs the address of a link that it cannot read. */
    private static byte[] withAnAddressThatIsNone(byte[] workbook) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sheet1.xml.rels")) {
                    found = text.contains(ADDRESS);
                    bytes = text.replace(ADDRESS, "http://[" + NAME + " " + PHONE + "%")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(bytes);
            }
        }
        assertThat(found).isTrue();
        return changed.toByteArray();
    }

    private static void plant(XSSFWorkbook workbook) {
        CreationHelper make = workbook.getCreationHelper();
        XSSFSheet data = workbook.getSheetAt(0);
        Cell linked = data.getRow(2).getCell(1);
        Hyperlink link = make.createHyperlink(HyperlinkType.URL);
        link.setAddress(ADDRESS);
        link.setLabel(NAME);
        linked.setHyperlink(link);
        Comment comment = data.createDrawingPatriarch().createCellComment(make.createClientAnchor());
        comment.setString(make.createRichTextString(NAME + " " + ID));
        comment.setAuthor(LATIN);
        data.getRow(3).getCell(1).setCellComment(comment);
        XSSFSheet other = workbook.createSheet(NAME + " " + PHONE);
        other.createRow(0).createCell(0).setCellValue(NAME);
        other.createRow(1).createCell(0).setCellValue(ID);
        Name range = workbook.createName();
        range.setNameName(LATIN + "_" + PHONE);
        range.setRefersToFormula("'" + data.getSheetName() + "'!$B$2");
        range.setComment(NAME + " " + ID);
        workbook.getProperties().getCoreProperties().setCreator(NAME);
        workbook.getProperties().getCoreProperties().setTitle(LATIN + " " + ID);
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setCompany(LATIN + " " + PHONE);
        workbook.getProperties().getCustomProperties().addProperty(LATIN, PHONE);
    }

    private static void assertNobodyIn(String what, String text) {
        assertThat(CANARIES.stream().filter(text::contains)).as(what).isEmpty();
    }

    @Test
    void theFileIsTakenAndItsStraySheetNamedByItsShape() {
        assertThat(night.fate(EXPORT)).as(night.out() + night.err()).isEqualTo("taken");
        assertThat(night.out()).contains("xxxxxx 9999999999");
    }

    @Test
    void noCommandAndNoLibraryPrintsThem() throws Exception {
        String file = site.inbox().resolve(EXPORT).toString();
        List<CommandRun> all = new ArrayList<>(List.of(
                night,
                CommandRun.command("check", file),
                CommandRun.command("check", "--json", file),
                site.run("tables", "--as-of", DAY),
                site.run("history"),
                site.run("doctor"),
                site.run("intake", "--again", file)));
        Files.copy(site.inbox().resolve(EXPORT), folder.resolve("opened.xlsx"));
        all.add(site.run("review", "import", folder.resolve("opened.xlsx").toString(), "--by", "x"));
        all.forEach(ran -> assertNobodyIn("output", ran.out() + ran.err()));
        assertNobodyIn("what libraries print", libraries);
    }

    @Test
    void nothingPublishedHoldsThem() throws IOException {
        for (Map.Entry<String, byte[]> file : Folder.bytes(site.published(DAY)).entrySet()) {
            assertNobodyIn(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            if (file.getKey().endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file.getValue())) {
                    assertNobodyIn(file.getKey(), new PDFTextStripper().getText(pdf));
                }
            }
            if (file.getKey().endsWith(".xlsx")) {
                assertNobodyIn(file.getKey(), unpacked(file.getValue()));
            }
        }
    }

    private static String unpacked(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** What caseworkers ask for is about rows; names are shown to those who ask for them, and that is noted. */
    @Test
    void explanationsShowShapesAndWriteNothingDown() throws Exception {
        Map<String, byte[]> published = Folder.bytes(site.output());
        String person = site.query("select min(person_id) from listed_record").get(0);
        String name = site.query("select given_name from export_row where given_name is not null order by row_key")
                .get(0);
        String id = site.query("select id_value from export_row where id_value is not null order by row_key")
                .get(0);
        List<CommandRun> all = List.of(
                site.run("explain", "person", person),
                site.run("explain", "figure", "--list", "opec", "--status", "NOT_FOUND", "--rows"));
        for (CommandRun ran : all) {
            assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
            assertThat(ran.out()).isNotBlank();
            assertNobodyIn("explanation", ran.out() + ran.err());
            assertThat(ran.out() + ran.err()).doesNotContain(name).doesNotContain(id);
        }
        assertThat(Folder.bytes(site.output())).containsExactlyEntriesOf(published);
        Path log = site.state().resolve("audit.jsonl");
        assertThat(Files.readString(log)).doesNotContain("shown");
        CommandRun shown =
                site.run("explain", "figure", "--list", "opec", "--status", "NOT_FOUND", "--rows", "--unmasked");
        assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(log)).contains("opec").doesNotContain(name).doesNotContain(id);
        try (Stream<Path> logs = Files.walk(site.state())) {
            assertThat(logs.map(path -> path.getFileName().toString())
                            .filter(one -> one.endsWith(".log"))
                            // those of the runs before
                            .filter(one -> !one.matches("[0-9TZ]+-(nightly|intake).log")))
                    .isEmpty();
        }
    }
}
