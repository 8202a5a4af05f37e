package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bringback.intake.row.RowKey;
import org.bringback.source.excel.EncryptedXlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children who were not found are asked for at a registration office, under random references and its system's names. */
class RegistrationNightTest {

    private static final String DAY = "2022-05-31";
    private static final String PASSWORD = "Abcdefgh12345678";
    private static final List<String> ANSWERS =
            List.of("died", "moved abroad", "moved, by the civil register", "name or number changed", "not found");

    @TempDir
    Path folder;

    /** This installation with a registration office among the partners. */
    private Path installation() throws IOException {
        Path home = Installations.copy(folder.resolve("home"));
        for (String more : List.of("jobs/forwarding", "jobs/worklists")) {
            try (Stream<Path> files = Files.walk(Countries.HOME.resolve(more))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = home.resolve(
                            Countries.HOME.relativize(file).toString().replace(".yaml.example", ".yaml"));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(
                home.resolve("jobs/reference/partners.csv"),
                "registration,สำนักทะเบียน,Registration office,2022-01-01,,\n",
                StandardOpenOption.APPEND);
        return home;
    }

    private Site site() throws IOException {
        Site site = new Site(folder);
        String name = "export-ovec-" + DAY + ".csv";
        List<String> lines = Files.readAllLines(Countries.clean().resolve(name), StandardCharsets.ISO_8859_1);
        Path some = folder.resolve(name);
        Files.write(some, lines.subList(0, 60), StandardCharsets.ISO_8859_1);
        site.put(some);
        site.nightly();
        return site;
    }

    @Test
    @SuppressWarnings("try")
    void itsAnswersCloseCasesAndSayWhichNamesChanged() throws Exception {
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD + "\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        try (Installations.Use ignored = Installations.use(installation())) {
            Site site = site();
            long closed = CaseworkCommands.cases(site, "province", "2022-07-15")
                    .get("cases")
                    .get("closed")
                    .asLong();
            CommandRun unknown = CaseworkCommands.forward(site, "registration", password, DAY, "--layout", "nobody");
            assertThat(unknown.err())
                    .contains("there is no jobs/forwarding/layouts/nobody.yaml", "ไม่มี jobs/forwarding");
            CommandRun sent = CaseworkCommands.forward(site, "registration", password, DAY, "--layout", "example");
            assertThat(sent.code()).as(sent.err()).isZero();
            int asked = sent.json().get("cases").asInt();
            assertThat(asked).isGreaterThanOrEqualTo(ANSWERS.size());
            String other = site
                    .query("select record_key from listed_record where record_key not in"
                            + " (select case_key from referral) and person_id = record_key order by record_key desc")
                    .stream()
                    .map(Long::parseLong)
                    .map(RowKey::of)
                    .map(RowKey::word)
                    .filter(word -> site.run("forward", "request", "registration", word, "--as-of", DAY)
                                    .code()
                            == 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(other).isNotBlank();
            assertThat(site.query("select id from referral"))
                    .hasSize(asked + 1)
                    .allMatch(id -> id.matches("Q[2-9A-Z]{12}"));

            Path packet = site.restricted(DAY)
                    .resolve("packages/registration/answer-all-" + DAY + "-registration-package.xlsx");
            int[] answered = answer(packet, folder.resolve(packet.getFileName()));
            CommandRun taken = site.run(
                    "intake",
                    folder.resolve(packet.getFileName()).toString(),
                    "--password-file",
                    password.toString(),
                    "--json");
            assertThat(taken.fate(packet.getFileName().toString()))
                    .as(taken.err() + taken.out())
                    .isEqualTo("taken");
            assertThat(taken.file(packet.getFileName().toString())
                            .get("accepted")
                            .asInt())
                    .isEqualTo(2 * asked);
            assertThat(CaseworkCommands.cases(site, "province", "2022-07-15")
                            .get("cases")
                            .get("closed")
                            .asLong())
                    .isEqualTo(closed + answered[0] + answered[1]);
            assertThat(Files.readAllLines(site.restricted("2022-07-15").resolve("casework/findings.csv")).stream()
                            .filter(line -> line.startsWith("NAME_CHANGED")))
                    .hasSize(answered[3]);
            assertThat(Files.readAllLines(site.restricted("2022-07-15").resolve("casework/findings.csv")).stream()
                            .filter(line -> line.startsWith("STATUS_DIFFERS")))
                    .as("died or abroad, and the list says not found")
                    .hasSize(answered[0] + answered[1]);
            assertThat(site.query("select field from further_value"))
                    .hasSize(answered[3])
                    .containsOnly("registered-given-name");
            assertThat(site.query("select distinct text_value from further_value"))
                    .as("without its title")
                    .containsExactly("วีระ");
            assertThat(Files.readAllLines(site.restricted("2022-07-15").resolve("casework/referral-findings.csv")))
                    .hasSize(1);
        }
    }

    /** How many of each answer were given. */
    private int[] answer(Path packet, Path target) throws Exception {
        Path plain = folder.resolve("plain.xlsx");
        EncryptedXlsx.decrypt(packet, PASSWORD, plain);
        int[] given = new int[ANSWERS.size()];
        try (InputStream in = Files.newInputStream(plain);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> headings = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings)
                    .contains("RequestRef", "PersonalID", "PersonFullName", "PersonBirthDate", "ResponseResult")
                    .noneMatch(heading -> heading.contains("Reference") || heading.contains("Telephone"));
            int last = sheet.getLastRowNum();
            for (int row = 1; row <= last; row++) {
                Row answer = sheet.createRow(last + row);
                for (Cell cell : sheet.getRow(row)) {
                    answer.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
                enter(sheet.getRow(row), headings, "accepted", "1/6/2565", "");
                int which = row % ANSWERS.size();
                given[which]++;
                enter(answer, headings, "answered", "10/6/2565", ANSWERS.get(which));
                if (which == 3) {
                    answer.createCell(headings.indexOf("ชื่อใหม่ / New given name"))
                            .setCellValue("เด็กชายวีระ");
                }
            }
            encrypted(workbook, target);
        }
        return given;
    }

    private static void enter(Row row, List<String> headings, String state, String on, String result) {
        row.getCell(headings.indexOf("ResponseStatus"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(state);
        row.getCell(headings.indexOf("ResponseDate"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(on);
        row.getCell(headings.indexOf("ResponseResult"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(result);
    }

    private static void encrypted(XSSFWorkbook workbook, Path target) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(target)) {
                container.writeFilesystem(out);
            }
        }
    }
}
