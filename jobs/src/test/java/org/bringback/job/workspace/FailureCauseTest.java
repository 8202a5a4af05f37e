package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvFileSource(resources = "database-states.csv", numLinesToSkip = 1)
    void aKnownStateIsToldInWordsAndTheDatabasesOwnTextIsNot(String state, String english, String thai) {
        SQLException database = new SQLException("Key (given_name)=(Somchai) already exists.", state);
        assertThat(FailureCause.describe(new IllegalStateException("step", new RuntimeException(database)))
                        .englishThenThai())
                .contains(english)
                .contains(thai)
                .contains(state)
                .doesNotContain("Somchai");
    }

    @Test
    void aPoolThatHasNoConnectionAnyMoreGivesNoState() {
        assertThat(FailureCause.describe(new SQLException("HikariDataSource has been closed."))
                        .englishThenThai())
                .startsWith("the connection to the database was lost")
                .doesNotContain("state", "Hikari");
    }

    @Test
    void aFullDiskIsTheSameWhereverItIsMet() {
        IOException full = new FileSystemException("/state/archive/a", null, "No space left on device");
        assertThat(FailureCause.describe(new UncheckedIOException(full)).englishThenThai())
                .isEqualTo(FailureCause.describe(new SQLException("in the database", "90028", full))
                        .englishThenThai())
                .startsWith("the disk is full")
                .contains("ดิสก์เต็ม");
    }

    @Test
    void ofSeveralFailuresThatIsSaidWhichIsKnown() {
        Throwable unwritten = new IllegalStateException("the step could not be entered");
        Throwable lost = new IllegalStateException(new SQLException("terminating", "57P01"));
        assertThat(FailureCause.find(List.of(unwritten, lost)))
                .hasValueSatisfying(said -> assertThat(said.english()).contains("connection to the database was lost"));
        assertThat(FailureCause.find(List.of(unwritten))).contains(FailureCause.describe(unwritten));
        assertThat(FailureCause.find(List.of())).isEmpty();
    }
}
