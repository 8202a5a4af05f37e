package org.bringback.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureTextTest {

    private static final String PERSON = "ฆฑฒกขค 0812345678";

    @Test
    void aMessageOfALibrarysIsNotShownAsItMayQuoteACell() {
        Throwable number = catchThrowable(() -> Integer.parseInt(PERSON));
        Throwable date = catchThrowable(() -> LocalDate.parse(PERSON));
        assertThat(number).hasMessageContaining(PERSON);
        assertThat(FailureText.describe(new IllegalStateException(PERSON, number)))
                .contains("NumberFormatException (FailureTextTest.java:")
                .doesNotContain(PERSON);
        assertThat(FailureText.describe(date)).doesNotContain(PERSON);
        assertThat(FailureText.describe(new SQLException(PERSON, "23505"))).isEqualTo("SQLException (SQL state 23505)");
        assertThat(FailureText.trace(new IllegalStateException(PERSON, number)))
                .contains("java.lang.NumberFormatException")
                .noneMatch(line -> line.contains(PERSON));
    }

    @Test
    void aMessageOfOursAndOfTheFileSystemIsShown() {
        assertThat(FailureText.describe(new IllegalStateException("ours"))).isEqualTo("IllegalStateException: ours");
        assertThat(FailureText.describe(new NoSuchFileException("/x"))).isEqualTo("NoSuchFileException: /x");
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
