package org.bringback.delivery.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.bringback.Folder;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.file.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {

    @TempDir
    Path jobs;

    private Path folder;

    @BeforeEach
    void theExample() throws IOException {
        Path real = JobsFolder.real().resolve("delivery");
        folder = Files.createDirectories(jobs.resolve("delivery"));
        Files.copy(real.resolve("delivery.example.yaml"), folder.resolve("delivery.yaml"));
        Files.copy(real.resolve("letters.yaml"), folder.resolve("letters.yaml"));
        Path partners = Files.createDirectories(jobs.resolve("reference")).resolve("partners.csv");
        Files.copy(JobsFolder.real().resolve("reference/partners.csv"), partners, StandardCopyOption.REPLACE_EXISTING);
        addProgramme("learning-recovery", "learning-recovery", "");
    }

    private DeliveryRules load() {
        return load(RealReferenceContext.REAL);
    }

    private DeliveryRules load(ReferenceContext known) {
        return DeliveryRules.load(jobs, known);
    }

    @Test
    void theExampleIsRightAndShowsEveryKey() throws IOException {
        DeliveryRules rules = load();
        assertThat(rules.isNightly()).isTrue();
        assertThat(rules.approvers()).hasSize(2);
        assertThat(rules.recipients().stream().map(Recipient::id))
                .containsExactly(
                        "permanent-secretary",
                        "kanchanaburi",
                        "obec-office",
                        "social-development",
                        "learning-recovery-office",
                        "committee-of-kanchanaburi",
                        "open-data");
        assertThat(rules.find("kanchanaburi").orElseThrow().published(List.of()))
                .containsExactly("province-71.th.pdf", "area-P7101.th.pdf");
        assertThat(rules.find("permanent-secretary").orElseThrow().published(List.of()))
                .contains("national.en.pdf", "nfe-disabled.th.pdf", "tables.th.xlsx", "tables.en.xlsx");
        assertThat(rules.find("open-data").orElseThrow().published(List.of()))
                .containsExactly(
                        "public/figures.csv", "public/tables.csv", "public/reports.json", "public/tables.json");
        String readme = Files.readString(JobsFolder.real().resolve("delivery/README.md"));
        Files.readAllLines(folder.resolve("delivery.yaml")).stream()
                .filter(line -> line.matches("    [a-z-]+:.*"))
                .map(line -> line.strip().split(":")[0])
                .forEach(key -> assertThat(readme).contains("`" + key + "`"));
    }

    /** @param mark what its names have behind them, so that they are its own */
    private void addProgramme(String id, String shipped, String mark) throws IOException {
        Path programmes = Files.createDirectories(jobs.resolve("programmes"));
        String yaml = Files.readString(JobsFolder.real().resolve("programmes").resolve(shipped + ".yaml"));
        Files.writeString(
                programmes.resolve(id + ".yaml"),
                yaml.replaceFirst("12 จังหวัดต้นแบบ", "12 จังหวัดต้นแบบ" + mark)
                        .replaceFirst("twelve model provinces'", "twelve model provinces" + mark + "'"));
    }

    private List<String> ofProgrammes(List<String> there) throws IOException {
        ReferenceContext real = RealReferenceContext.REAL;
        Agencies agencies = Agencies.load(jobs, real.reference().statuses());
        List<Recipient> recipients =
                load(new ReferenceContext(real.reference(), agencies)).recipients(Recipient.Source.PROGRAMMES);
        assertThat(recipients).hasSize(1);
        return recipients.get(0).published(there);
    }

    /** The second programme's name begins as the first one's does, so that only the programmes tell whose a report is. */
    @Test
    void aProgrammesReportsAreItsOwnAndThoseOfItsPlaces() throws IOException {
        Folder.copy(JobsFolder.real().resolve("agencies"), jobs.resolve("agencies"));
        addProgramme("plans", "area-based-education", "");
        addProgramme("plans-of-75", "area-based-education", " (2)");
        List<String> there = List.of(
                "portfolio.th.pdf",
                "programme-plans.th.pdf",
                "programme-plans-scorecard-75.th.pdf",
                "programme-plans-scorecard-75.en.pdf",
                "programme-plans-scorecard-32.th.pdf",
                "programme-plans-of-75.th.pdf",
                "programme-plans-of-75-scorecard-75.th.pdf");
        assertThat(ofProgrammes(there)).containsExactly("programme-learning-recovery.th.pdf");
        Path yaml = folder.resolve("delivery.yaml");
        String one = Files.readString(yaml)
                .replace("[สมุทรสาคร]", "[สมุทรสงคราม]")
                .replace("[learning-recovery]", "[plans]");
        Files.writeString(yaml, one);
        assertThat(ofProgrammes(there))
                .containsExactly("programme-plans.th.pdf", "programme-plans-scorecard-75.th.pdf");
        Files.writeString(yaml, one.replace("    programmes: [plans]\n", ""));
        assertThat(ofProgrammes(there))
                .containsExactly("programme-plans-of-75-scorecard-75.th.pdf", "programme-plans-scorecard-75.th.pdf");
    }

    @Test
    void aCommitteesReportIsThatOfItsProvince() {
        assertThat(load().recipients(Recipient.Source.CASEWORK))
                .singleElement()
                .satisfies(
                        committee -> assertThat(committee.published(List.of())).containsExactly("committee-71.th.pdf"));
    }

    @Test
    void whatIsShippedSendsNobodyAnything() {
        DeliveryRules shipped = DeliveryRules.load(JobsFolder.real(), RealReferenceContext.REAL);
        assertThat(shipped.recipients()).isEmpty();
        assertThat(shipped.isNightly()).isFalse();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvFileSource(resources = "typos.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '\u0001')
    void aTypoIsRefusedWithFileAndLine(String file, String find, String put, String english, String thai)
            throws IOException {
        Path path = folder.resolve(file);
        String right = Files.readString(path);
        assertThat(right).contains(find);
        Files.writeString(path, right.replace(find, put));
        int line = right.substring(0, right.indexOf(find)).split("\n", -1).length;
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, this::load);
        assertThat(refused.explanation().english()).contains(english.replace("{line}", String.valueOf(line)));
        assertThat(refused.explanation().thai()).contains(thai);
    }

    @ParameterizedTest
    @CsvSource({
        "rejects-nfe.xlsx, nfe",
        "rejects-nfe-2-part3.xlsx, nfe",
        "rejects-nfe-disabled-part2.xlsx, nfe-disabled",
        "rejects-nfe-worklist-2022-05-31.xlsx, nfe",
        "rejects-nfe-disabled-worklist-2022-05-31-12-part2.xlsx, nfe-disabled",
        "rejects-all-answer-2022-05-31.xlsx,",
        "evidence-obec.csv, obec",
        "evidence-nfe-P7101.xlsx, nfe",
        "evidence-nfe-disabled.xlsx, nfe-disabled",
        "findings.csv,",
        "withheld-rejects.txt,",
        "review.xlsx,",
        "rejects-nfe-disabled.xlsx.part,",
    })
    void aRestrictedFileBelongsToOneListOrToNobody(String file, String list) {
        List<ListId> lists = List.of(new ListId("nfe"), new ListId("nfe-disabled"), new ListId("obec"));
        assertThat(DeliveryRules.owner(file, lists))
                .isEqualTo(Optional.ofNullable(list).map(ListId::new));
    }
}
