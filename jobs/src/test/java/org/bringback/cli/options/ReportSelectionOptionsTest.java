package org.bringback.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bringback.job.workspace.ReportSelection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class ReportSelectionOptionsTest {

    @Command
    static final class Sheets {

        @Mixin
        ReportSelectionOptions reports = new ReportSelectionOptions();
    }

    // NATIONAL LIST PROVINCE AREA, as job parameters keep them
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        ", NATIONAL LIST, ENGLISH THAI, false",
        "--levels provinces, PROVINCE, ENGLISH THAI, false",
        "'--levels lists,areas', AREA LIST, ENGLISH THAI, false",
        "--levels NATIONAL, NATIONAL, ENGLISH THAI, false",
        "--all-levels, AREA LIST NATIONAL PROVINCE, ENGLISH THAI, false",
        "--languages th --internal, NATIONAL LIST, THAI, true",
    })
    void theCommandLineSaysWhichSheetsArePrinted(
            @Nullable String arguments, String kinds, String languages, boolean internal) {
        ReportSelection selection = parse(arguments == null ? new String[0] : arguments.split(" "));
        assertThat(words(selection.kinds().stream().map(kind -> kind.id()).toList()))
                .isEqualTo(words(List.of(kinds.split(" "))));
        assertThat(words(selection.languages().stream().map(Enum::name).toList()))
                .isEqualTo(languages);
        assertThat(selection.internal()).isEqualTo(internal);
    }

    private static String words(List<String> all) {
        return new TreeSet<>(all).stream().collect(Collectors.joining(" "));
    }

    @Test
    void anotherLevelIsRefusedAndThoseThereAreAreNamed() {
        assertThatThrownBy(() -> parse("--levels", "villages"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("expected one of [national, lists, provinces, areas] but was 'villages'");
    }

    private static ReportSelection parse(String... arguments) {
        Sheets sheets = new Sheets();
        new CommandLine(sheets).parseArgs(arguments);
        return sheets.reports.selected();
    }
}
