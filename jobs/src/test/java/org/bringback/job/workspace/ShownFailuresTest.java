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
        assertThat(FailureCause.describe(new IllegalStateException(PERSON, number)))
                .contains("NumberFormatException (ShownFailuresTest.java:")
                .doesNotContain(PERSON);
        assertThat(FailureCause.describe(date)).doesNotContain(PERSON);
        assertThat(FailureCause.describe(new SQLException(PERSON, "23505")))
                .isEqualTo("SQLException (SQL state 23505)");
        assertThat(FailureCause.trace(new IllegalStateException(PERSON, number)))
                .contains("java.lang.NumberFormatException")
                .noneMatch(line -> line.contains(PERSON));
    }

    @Test
    void aMessageOfOursAndOfTheFileSystemIsShown() {
        assertThat(FailureCause.describe(new IllegalStateException("ours"))).isEqualTo("IllegalStateException: ours");
        assertThat(FailureCause.describe(new NoSuchFileException("/x"))).isEqualTo("NoSuchFileException: /x");
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
