package org.bringback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pupil who stands among the participants under two references, once by another name: the test before was handed in under
 * the first, the test after under the second.
 */
class TwoReferencesTest {

    private static final String PARTICIPANTS = """
            participant,role,reached,school,started,completed,name,sex,birth_date,national_id,home_province,district,guardian
            SYN-1,student,direct,ก,2022-11-07,,เด็กหญิงมะลิวัลย์ ขวัญคำ,ญ,12/05/2555,5998155419641,74,กระทุ่มแบน,นางบุญมี ขวัญคำ
            SYN-2,student,direct,ก,2022-11-07,,ด.ญ.มะลิวัน ใจดี,ญ,12/05/2555,5998155419641,74,กระทุ่มแบน,นางบุญมี ขวัญคำ
            SYN-3,student,direct,ก,2022-11-07,,เด็กชายสุรชัย เสริมดี,ช,01/03/2554,,74,บ้านแพ้ว,นายศุภชัย เสริมดี
            SYN-4,student,direct,ก,2022-11-07,,เด็กชายก้องภพ ใจงาม,ช,23/09/2556,,74,บ้านแพ้ว,นางสาวกานดา ใจงาม
            """;

    /** SYN-1 before and SYN-2 after are one pupil; SYN-3 has both; SYN-4 has the test after only. */
    private static final String TESTS = """
            participant,school,subject,stage,tested,score
            SYN-1,ก,literacy,pre,2022-11-10,40
            SYN-2,ก,literacy,post,2023-03-01,65
            SYN-3,ก,literacy,pre,2022-11-10,50
            SYN-3,ก,literacy,post,2023-03-01,55
            SYN-4,ก,literacy,post,2023-03-01,70
            SYN-1,ก,numeracy,post,2022-11-10,30
            SYN-2,ก,numeracy,pre,2023-03-01,20
            """;

    @TempDir
    static Path folder;

    private static Site site;

    @BeforeAll
    static void aNight() throws IOException {
        site = new Site(folder);
        Files.createDirectories(site.inbox());
        write("participants", PARTICIPANTS);
        write("tests", TESTS);
        CommandRun night = site.nightly();
        assertThat(night.code()).as(night.err()).isZero();
    }

    private static void write(String table, String rows) throws IOException {
        Files.writeString(site.inbox().resolve("programme-learning-recovery-" + table + "-2023-03-31.csv"), rows);
    }

    private static JsonNode indicator(String id) {
        for (JsonNode one : site.run("programme", "learning-recovery", "--json", "--internal")
                .json()
                .get("indicators")) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void theyAreOneParticipantWhoMayBeRegisteredTwice() {
        assertThat(indicator("students-direct").get("value").asInt()).isEqualTo(3);
        assertThat(indicator("registered-twice").get("value").asInt()).isEqualTo(1);
    }

    @Test
    void theirTestsAreOnePair() {
        JsonNode gain = indicator("gain-literacy");
        assertThat(gain.get("base").asInt()).as("pairs").isEqualTo(2);
        assertThat(gain.get("value").asDouble()).as("mean of 25 and 5").isEqualTo(15.0);
        assertThat(gain.get("groups").get(0).get("base").asInt()).isEqualTo(2);
        assertThat(indicator("level-literacy").get("base").asInt())
                .as("pupils tested afterwards")
                .isEqualTo(3);
    }

    @Test
    void theirTestsInTheWrongOrderAreNamedAsThoseOfOnePupil() throws IOException {
        Path doubtful = site.output().resolve("programmes/2023-03-31/restricted/doubtful-learning-recovery.csv");
        assertThat(SampleCsv.rows(doubtful))
                .extracting(doubt -> List.of(doubt.get("file"), doubt.get("row"), doubt.get("other_row")))
                .containsExactlyInAnyOrder(
                        List.of("programme-learning-recovery-participants-2023-03-31.csv", "3", "2"),
                        List.of("programme-learning-recovery-tests-2023-03-31.csv", "8", "7"));
    }
}
