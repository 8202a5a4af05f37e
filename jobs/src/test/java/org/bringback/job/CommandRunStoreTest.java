package org.bringback.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bringback.StateRows;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason of a run was told in the language of the run, whoever asked for it. */
class CommandRunStoreTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2022-09-23T20:00:00+07:00");

    private final StateRows state = new StateRows();
    private final CommandRunStore runs = new CommandRunStore(state.database());

    @Test
    void aReasonIsToldInTheLanguageThatIsAskedFor() {
        end(new BilingualText("ขาดรายการ สอศ.", "OVEC is missing"));
        end(new BilingualText("", ""));
        end(new BilingualText("ก".repeat(5000), "a".repeat(5000)));

        assertThat(reasons(MessageLanguage.TH)).containsExactly("ขาดรายการ สอศ.", "", "ก".repeat(1999));
        assertThat(reasons(MessageLanguage.EN)).containsExactly("OVEC is missing", "", "a".repeat(1999));
    }

    @Test
    void whatAnOlderVersionKeptIsToldAsItIs() {
        end(new BilingualText("", ""));
        state.sql("update command_run set reason = 'list missing: ovec'");

        assertThat(Arrays.stream(MessageLanguage.values()).map(this::reasons))
                .allSatisfy(reasons -> assertThat(reasons).allMatch(reason -> reason.contains("list missing: ovec")));
    }

    private void end(BilingualText reason) {
        long run = runs.begin("nightly", TIME);
        runs.end(run, TIME, BigDecimal.ONE, Optional.of(LocalDate.of(2022, 9, 23)), 4, reason);
    }

    private List<String> reasons(MessageLanguage language) {
        return runs.list(language).stream().map(PastRun::reason).toList();
    }

    /** The times of one column are of one width. */
    @ParameterizedTest
    @CsvSource({"2022-09-23 19:05:00, 2022-09-23T19:05:00", "2022-09-23 00:00:09.87, 2022-09-23T00:00:09"})
    void aRunsTimeIsToTheSecondAlsoAtTheFullMinute(String time, String shown) {
        assertThat(CommandRunStore.second(Timestamp.valueOf(time))).isEqualTo(shown);
    }
}
