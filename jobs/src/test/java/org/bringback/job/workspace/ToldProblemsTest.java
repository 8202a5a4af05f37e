package org.bringback.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What usually goes wrong with databases and folders, in words that say what to do. */
class ToldProblemsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "sql-states.csv", numLinesToSkip = 1)
    void aStateIsToldByWhatToDo(String state, String problem) {
        assertThat(DatabaseProblem.find(new SQLException("สมชาย 1101700207030", state))
                        .map(Enum::name)
                        .orElse("-"))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @EnumSource(DatabaseProblem.class)
    void noTextQuotesTheDatabaseAndBothLanguagesNameTheSameSettings(DatabaseProblem problem) {
        BilingualText text = problem.text();
        assertThat(text.thai()).contains("กรุณา").isNotEqualTo(text.english());
        for (String setting : new String[] {
            "BRINGBACK_DATABASE_URL",
            "BRINGBACK_DATABASE_USER",
            "BRINGBACK_DATABASE_PASSWORD",
            "pg_hba.conf",
            "max_connections"
        }) {
            assertThat(text.thai().contains(setting))
                    .as(setting)
                    .isEqualTo(text.english().contains(setting));
        }
    }

    @Test
    void aFullDiskIsTheSameWhoeverMeetsIt() {
        assertThat(DatabaseProblem.find(new IOException("/x: No space left on device")))
                .contains(DatabaseProblem.DISK_FULL);
        assertThat(DatabaseProblem.find(new IOException("something else"))).isEmpty();
        assertThat(DatabaseProblem.find(new IOException())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exists, a file stands in its place",
        "no folder, a file stands in its place",
        "file, a file stands in its place",
        "below a file, a file stands in its place",
        "denied, cannot be written: give this user",
        "other, is full or cannot be written"
    })
    void aFolderThatCannotBeUsedIsNamedWithWhatToDo(String how, String why) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path used = switch (how) {
            case "file" -> file;
            case "below a file" -> file.resolve("inner");
            default -> folder.resolve("missing").resolve("inner");
        };
        IOException failure = switch (how) {
            case "exists" -> new FileAlreadyExistsException("x");
            case "no folder" -> new NotDirectoryException("x");
            case "denied" -> new AccessDeniedException("x");
            default -> new FileSystemException("x");
        };
        BilingualText text = FolderProblem.of(FolderProblem.STATE, used, failure);
        assertThat(text.english()).startsWith("the state folder " + used).contains(why);
        assertThat(text.thai()).startsWith("โฟลเดอร์สถานะ " + used);
    }

    @Test
    void aFolderWithALineBreakInItsNameIsToldOnOneLine() {
        Path odd = folder.resolve("a\nb");
        assertThat(FolderProblem.of(FolderProblem.OUTPUT, odd, new IOException())
                        .english())
                .doesNotContain("\n");
    }
}
