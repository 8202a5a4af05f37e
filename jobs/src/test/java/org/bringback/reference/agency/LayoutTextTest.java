package org.bringback.reference.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.intake.RealReferenceContext;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;

/** A layout that is kept with a file is the same layout when it is read again. */
class LayoutTextTest {

    @Test
    void everyLayoutThatIsShippedIsReadAsItWasWritten() {
        Agencies agencies = RealReferenceContext.REAL.agencies();
        LocalDate day = LocalDate.of(2022, 5, 31);
        List<Layout> layouts =
                new ArrayList<>(List.of(agencies.standard(day), agencies.register(day), agencies.control(day)));
        agencies.list().forEach(agency -> layouts.addAll(agency.layouts().values()));
        agencies.programmeTables().values().forEach(tables -> layouts.addAll(tables.values()));
        assertThat(layouts).hasSizeGreaterThan(15);
        for (Layout layout : layouts) {
            assertThat(Layout.find(layout.text())).as(layout.name()).contains(layout);
            assertThat(Layout.find(layout.atTop().text())).as(layout.name()).contains(layout.atTop());
        }
    }

    @Test
    void everythingThatALayoutCanSayIsKept() {
        Layout layout = new Layout(
                "odd",
                List.of("csv", "txt"),
                Optional.of(Charset.forName("windows-874")),
                Optional.of('\t'),
                4,
                List.of(
                        new FileHeaderCell(1, Optional.of("ณ วันที่: \"x\""), Optional.empty()),
                        new FileHeaderCell(3, Optional.empty(), Optional.of("{กศน.}"))),
                true,
                Optional.of("- 'word' #1"),
                new AgeRange(0, 99),
                Map.of("ญ", Sex.F),
                // a word that statuses.csv knows for another status: it means here what it meant
                Map.of("NOT_FOUND", Status.DIED, "ก: ข, [ค]\\n", Status.NOT_FOUND),
                List.of(
                        new Column(
                                "หัว\\\"คอลัมน์",
                                List.of("a: b", "'c'"),
                                Optional.of(Field.STATUS),
                                Optional.empty(),
                                true,
                                false,
                                false),
                        new Column("😀", List.of(), Optional.empty(), Optional.of(further()), false, true, false),
                        new Column("ศาสนา", List.of(), Optional.empty(), Optional.empty(), false, true, true)));
        assertThat(Layout.find(layout.text())).contains(layout);
        for (char separator : new char[] {',', ';', '|'}) {
            assertThat(FormatReader.separatorWord(separator)).isNotEqualTo("tab");
        }
    }

    private static FurtherField further() {
        return new FurtherField(
                "size",
                FieldType.NUMBER,
                false,
                new NumberRange(Optional.of(new BigDecimal("0.50")), Optional.of(new BigDecimal("1000"))),
                List.of(),
                Optional.of(new BilingualText("ขนาด", "size")));
    }

    @Test
    void aTextOfALaterProgramIsNoLayout() {
        String text = RealReferenceContext.REAL
                .agencies()
                .standard(LocalDate.of(2022, 5, 31))
                .text();
        assertThat(Layout.find(text.replace("header-row", "header-column"))).isEmpty();
        assertThat(Layout.find(text.substring(0, text.length() / 2))).isEmpty();
        assertThat(Layout.find("")).isEmpty();
    }
}
