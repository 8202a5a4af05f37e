package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ShownFailuresTest {

    private static final String PERSON = "ฆฑฒกขค 0812345678";

    @Test
    void aMessageOfALibrarysIsNotShownAsItMayQuoteACell() {
        Throwable number = catchThrowable(() -> Integer.parseInt(PERSON));
        Throwable date = catchThrowable(() -> LocalDate.parse(PERSON));
        assertThat(number).hasMessageContaining(PERSON);
        assertThat(shown(new IllegalStateException(PERSON, number)))
                .contains("(job/workspace:")
                .doesNotContain(PERSON, "Exception");
        assertThat(shown(date)).doesNotContain(PERSON);
        assertThat(shown(new SQLException(PERSON, "23505")))
                .startsWith("the database met a problem (SQL state 23505)")
                .doesNotContain(PERSON, "Exception");
        assertThat(FailureCause.trace(new IllegalStateException(PERSON, number)))
                .contains("java.lang.NumberFormatException")
                .noneMatch(line -> line.contains(PERSON));
    }

    @Test
    void aMessageOfOursAndOfTheFileSystemIsShown() {
        assertThat(shown(new IllegalStateException("ours"))).startsWith("ours").doesNotContain("Exception");
        assertThat(shown(new NoSuchFileException("/x")))
                .startsWith("there is no file or folder /x")
                .doesNotContain("Exception");
    }

    private static String shown(Throwable failure) {
        return FailureCause.describe(failure).englishThenThai();
    }

    @Test
    void noLibrarySpeaksInLogs() {
        for (String library :
                new String[] {"org.apache.poi.xssf.usermodel.XSSFHyperlink", "org.h2", "root", "com.zaxxer"}) {
            assertThat(LoggerFactory.getLogger(library).isErrorEnabled())
                    .as(library)
                    .isFalse();
        }
    }
}
