package org.bringback.casework.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.casework.CaseFinding;
import org.bringback.intake.row.RowKey;
import org.bringback.reference.codes.AreaId;
import org.bringback.source.form.FormContent.Cell;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

class FindingFormTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 31);
    private static final AreaId OWN = new AreaId("P7101");

    private static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    private static InvolvedRow row(InvolvedRow.Source source, String list, Optional<AreaId> area) {
        return new InvolvedRow(
                source,
                Optional.of(new RowKey(1, 1)),
                same("said by " + list),
                Optional.of(DAY),
                same("level"),
                new InvolvedRow.Origin(same(list), DAY, list + ".xlsx", "3", "ref-" + list),
                new InvolvedRow.Place(
                        area, same(area.map(AreaId::value).orElse("")), same("province"), "unit-" + list));
    }

    private static List<String> texts(Optional<AreaId> reader, InvolvedRow... rows) {
        CaseFinding finding = new CaseFinding(CaseFinding.Kind.TWO_LISTS_DIFFER, new RowKey(1, 1), DAY, List.of());
        return FindingForm.rows(List.of(new FindingForm.Checked(finding, List.of(rows))), reader).stream()
                .map(cells -> String.join(
                        "|",
                        cells.stream().map(Cell::text).flatMap(Optional::stream).toList()))
                .toList();
    }

    @Test
    void ofAnotherAreasRowTheListAndItsReferenceAreNotShown() {
        InvolvedRow own = row(InvolvedRow.Source.LIST, "obec", Optional.of(OWN));
        InvolvedRow other = row(InvolvedRow.Source.LIST, "nfe-disabled", Optional.of(new AreaId("P7102")));
        InvolvedRow nobodys = row(InvolvedRow.Source.LIST, "bse", Optional.empty());
        InvolvedRow register = row(InvolvedRow.Source.REGISTER, "roll", Optional.empty());
        List<String> told = texts(Optional.of(OWN), own, other, nobodys, register);
        assertThat(told.get(0))
                .contains("obec|")
                .contains("ref-obec")
                .contains("obec.xlsx")
                .startsWith("1|เด็กคนเดียวกัน");
        assertThat(Stream.of(told.get(1), told.get(2)))
                .allSatisfy(row -> assertThat(row)
                        .contains("another office's or area's list|said by ")
                        .contains("|level|")
                        .contains("|province|")
                        .doesNotContain("ref-", ".xlsx", "unit-", "P7102", "list|nfe", "list|bse"));
        assertThat(told.get(3)).contains("ref-roll").contains("roll.xlsx");
        assertThat(texts(Optional.empty(), other)).singleElement().asString().contains("ref-nfe-disabled");
    }

    @Test
    void aFindingWithoutRowsIsThereToo() {
        assertThat(texts(Optional.of(OWN))).singleElement().asString().startsWith("1|เด็กคนเดียวกัน");
    }
}
