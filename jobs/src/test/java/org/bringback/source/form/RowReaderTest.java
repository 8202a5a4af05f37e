package org.bringback.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.notice.Location;
import org.bringback.source.row.SourceRow;
import org.bringback.thai.date.DateRules;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    private static final WorkbookForm FORM = Worklist.FIRST;

    private final RowReader reader = RowReader.find(
                    FORM,
                    FORM.columns().stream().map(FormColumn::heading).toList(),
                    DateRules.events(Worklist.AS_OF),
                    Location.of("worklist.xlsx"))
            .orElseThrow();

    private static String seal(String name) {
        return FORM.fingerprint(Map.of(), Map.of("number", "1", "name", name, "case", "case-1"))
                .orElseThrow();
    }

    private static SourceRow row(String name, String seal) {
        Map<String, String> texts = new HashMap<>(Map.of("number", "1", "name", name, "case", "case-1", "seal", seal));
        List<String> cells = FORM.columns().stream()
                .map(column -> texts.getOrDefault(column.id(), ""))
                .toList();
        return new SourceRow(Optional.empty(), 2, cells, List.of());
    }

    /** The digest of a name tells whoever guesses the name that it is right. */
    @Test
    void noSealOfWhatIsGoneStays() {
        assertThat(reader.with(row("สมชาย", seal("สมชาย")), Map.of("name", ""))).isEqualTo(row("", seal("")));
        assertThat(reader.with(row("สมชัย", seal("สมชาย")), Map.of("name", "")))
                .as("of a row that somebody edited")
                .isEqualTo(row("", ""));
        assertThat(reader.read(row("", "")).intact()).isFalse();
        assertThat(reader.with(row("สมชัย", seal("สมชาย")), Map.of()))
                .as("where nothing goes")
                .isEqualTo(row("สมชัย", seal("สมชาย")));
    }
}
