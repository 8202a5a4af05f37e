package org.bringback.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bringback.intake.RealReferenceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as somebody types them. */
class ListDraftTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);

    @TempDir
    private Path folder;

    @Test
    void titlesTotalsSignaturesAndRemarksDoNotChangeWhatTheColumnsAre() throws Exception {
        Path export = Files.writeString(folder.resolve("typed.csv"), """
                รายชื่อนักเรียน ข้อมูล ณ วันที่ 31 พฤษภาคม 2565;;;;
                ;เลขบัตรประชาชน;ชื่อ - นามสกุล;สถานะ;หมายเหตุ
                1;1101700207030;ด.ช.สมชาย สมมุติ;ไม่พบตัว;บ้าน, วัด, คลอง, ทุ่ง, นา, สวน, ไร่
                2;1101700207048;ด.ญ.สมหญิง สมมุติ;เสียชีวิต;บ้าน, วัด, คลอง, ทุ่ง, นา, สวน, ไร่
                ;;;;
                รวม;;;;
                ;;;(ผู้รายงาน);
                """);
        String yaml = ListDraft.of(
                        "temple",
                        export,
                        RealReferenceContext.REAL.agencies(),
                        RealReferenceContext.REAL.reference().statuses(),
                        DAY)
                .yaml();
        assertThat(yaml.lines())
                .contains(
                        "  separator: semicolon",
                        "  header-row: 2",
                        "    # คอลัมน์ที่ 1 ไม่มีหัว จึงไม่อ่าน / column 1 has no header and is not read",
                        "    - {header: 'ชื่อ - นามสกุล', field: full_name, filled: true}",
                        "    - {header: 'สถานะ', field: status, filled: true}")
                .doesNotContain("    - ''");
    }

    /** Else they would be kept with every row that is rejected. */
    @Test
    void columnsThatTheLawCallsSensitiveAreDraftedAsSuch() throws Exception {
        Path export = Files.writeString(folder.resolve("health.csv"), """
                person_ref,given_name,กลุ่ม เลือด,หมู่โลหิต,ประเภทคนพิการ,student_religion,father_race,trace,std_blood_type,เป็นผู้พิการ,ชั้น,status
                1,สมชาย,O,O,ตา,พุทธ,ไทย,x,O,-,ม.2,ไม่พบตัว
                """);
        String yaml = ListDraft.of(
                        "health",
                        export,
                        RealReferenceContext.REAL.agencies(),
                        RealReferenceContext.REAL.reference().statuses(),
                        DAY)
                .yaml();
        assertThat(yaml.lines())
                .contains(
                        "    - {header: 'กลุ่ม เลือด', sensitive: true}",
                        "    - {header: 'หมู่โลหิต', sensitive: true}",
                        "    - {header: 'ประเภทคนพิการ', sensitive: true}",
                        "    - {header: 'student_religion', sensitive: true}",
                        "    - {header: 'father_race', sensitive: true}",
                        "    - {header: 'std_blood_type', sensitive: true}",
                        "    - {header: 'เป็นผู้พิการ', sensitive: true}",
                        "    - 'trace'",
                        "    - {header: 'ชั้น', field: level}");
    }

    /** Else they would be kept with every participant. */
    @Test
    void aProgrammesDraftKeepsNoColumnsThatTheLawCallsSensitive() throws Exception {
        StringBuilder rows = new StringBuilder("รหัสความพิการ,ref_no,ศาสนา,blood_type,meals\n");
        for (int i = 0; i < 10; i++) {
            rows.append("D1,R")
                    .append(i)
                    .append(i % 2 == 0 ? ",พุทธ,O,1" : ",อิสลาม,A,2")
                    .append(i)
                    .append('\n');
        }
        Path export = Files.writeString(folder.resolve("programme-lunch-meals-2022-05-31.csv"), rows);
        String yaml = ProgrammeDraft.of("lunch", export, RealReferenceContext.REAL.agencies(), DAY)
                .yaml();
        assertThat(yaml.lines())
                .contains(
                        "        - {header: 'รหัสความพิการ', sensitive: true}",
                        "        - {header: 'ref_no', field: person_ref, filled: true}",
                        "        - {header: 'ศาสนา', sensitive: true}",
                        "        - {header: 'blood_type', sensitive: true}");
        assertThat(yaml).contains("name: meals").doesNotContain("อิสลาม", "name: blood_type");
    }

    @Test
    void aProgrammesDraftNamesNoColumnWithoutAHeaderAndKeepsNoRemarks() throws Exception {
        StringBuilder rows = new StringBuilder("ref_no,,คะแนน,หมายเหตุ,a,b\n");
        for (int i = 0; i < 10; i++) {
            rows.append("R").append(i).append(",x,1").append(i).append(",แพ้นม,1,2\n");
        }
        Path export = Files.writeString(folder.resolve("programme-lunch-meals-2022-05-31.csv"), rows);
        String yaml = ProgrammeDraft.of("lunch", export, RealReferenceContext.REAL.agencies(), DAY)
                .yaml();
        assertThat(yaml)
                .contains("# คอลัมน์ที่ 2 ไม่มีหัว", "        - 'หมายเหตุ'\n")
                .doesNotContain("- ''", "แพ้นม", "header: ''");
    }
}
