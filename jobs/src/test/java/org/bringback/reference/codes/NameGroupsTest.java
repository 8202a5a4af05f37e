package org.bringback.reference.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.bringback.reference.JobsFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGroupsTest {
    private static final NameGroups GROUPS = NameGroups.load(JobsFolder.real().resolve("reference/name-groups.csv"));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "มูฮัมหมัดอาลี, ใจดี, MALAY",
        "สมชาย, สะมะแอ, MALAY",
        "สมชาย, แซ่ย่าง, HILL",
        "ออง มิน, '', BURMESE",
        "ออง, มิน, BURMESE",
        // one word alone is a Thai nickname too
        "มิน, '', ''",
        "ดารา, โสก, KHMER",
        "บุนมี, ใจดี, LAO",
        "สมชาย, ใจดี, ''",
        "บุญมี, ทองดี, ''",
        // a Chinese family of long standing
        "วิชัย, แซ่ตั้ง, ''"
    })
    void aNameTellsItsGroupByItsWords(String given, String family, String group) {
        assertThat(GROUPS.find(given, family).map(NameGroup::name).orElse("")).isEqualTo(group);
    }
}
