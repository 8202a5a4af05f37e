package org.bringback.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonCellsTest {

    @Test
    void cellsComeBackAsTheyWere() {
        List<String> cells = List.of("", "ด.ช.", "\"quoted\"", "a\\b", "[x],{y}", "line\nbreak\ttab", "\u0000", "😀");
        assertThat(JsonCells.read(JsonCells.write(cells))).isEqualTo(cells);
        assertThat(JsonCells.read(JsonCells.write(List.of()))).isEmpty();
        assertThat(JsonCells.read(JsonCells.write(List.of("")))).containsExactly("");
    }

    @Test
    void theTextIsJsonThatAnybodyCanRead() {
        assertThat(JsonCells.write(List.of("น้ำ", "a\"b\\c", "\u0000")))
                .isEqualTo("[\"น้ำ\",\"a\\\"b\\\\c\",\"\\u0000\"]");
    }
}
