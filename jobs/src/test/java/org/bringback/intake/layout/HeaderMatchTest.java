package org.bringback.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bringback.intake.RealReferenceContext;
import org.bringback.intake.row.SheetColumns;
import org.bringback.reference.agency.Column;
import org.bringback.reference.agency.Field;
import org.bringback.reference.agency.Layout;
import org.bringback.reference.agency.ListId;
import org.junit.jupiter.api.Test;

final class HeaderMatchTest {

    private static final Layout OBEC =
            RealReferenceContext.REAL.agencies().get(new ListId("obec")).layout(LocalDate.of(2022, 5, 31));
    private static final String PUPIL_NUMBER = "เลขประจำตัวนักเรียน";
    private static final String CITIZEN_NUMBER = "เลขประจำตัวประชาชน";

    @Test
    void theHeaderThatStandsTwiceIsToldApartByItsPlace() {
        SheetColumns columns = columns(agreed());
        assertThat(columns.indexOf(Field.ID)).isEqualTo(2);
        assertThat(columns.indexOf(Field.PERSON_REF)).isEqualTo(5);
    }

    @Test
    void withAColumnPutInFrontTheOrderStillTellsThemApart() {
        List<String> headers = agreed();
        headers.add(0, "ลำดับ");
        SheetColumns columns = columns(headers);
        assertThat(columns.indexOf(Field.ID)).isEqualTo(3);
        assertThat(columns.indexOf(Field.PERSON_REF)).isEqualTo(6);
    }

    @Test
    void anAliasIsBelievedBeforeTheDoubledHeader() {
        List<String> headers = agreed();
        headers.set(2, CITIZEN_NUMBER);
        headers.add(0, "ลำดับ");
        SheetColumns columns = columns(headers);
        assertThat(columns.indexOf(Field.ID)).isEqualTo(3);
        assertThat(columns.indexOf(Field.PERSON_REF)).isEqualTo(6);
    }

    @Test
    void whiteSpaceAndZeroWidthCharactersInHeadersDoNotMatter() {
        List<String> headers = agreed();
        headers.replaceAll(header -> " " + header.charAt(0) + "\u200B" + header.substring(1) + "\u00A0");
        assertThat(new HeaderMatch(OBEC, headers).missing()).isEmpty();
    }

    @Test
    void aThirdOneOfTheDoubledHeadersIsOneTooMany() {
        List<String> headers = agreed();
        headers.add(PUPIL_NUMBER);
        assertThat(new HeaderMatch(OBEC, headers).doubled()).containsExactly(PUPIL_NUMBER);
        assertThat(new HeaderMatch(OBEC, agreed()).doubled()).isEmpty();
    }

    @Test
    void aRenamedColumnIsMissingAndItsNewNameNotUnderstood() {
        List<String> headers = agreed();
        headers.set(10, "วันที่เกิด");
        HeaderMatch match = new HeaderMatch(OBEC, headers);
        assertThat(match.missing()).extracting(Column::header).containsExactly("วันเกิด");
        assertThat(match.notUnderstood()).containsExactly("วันที่เกิด");
    }

    @Test
    void onlyColumnsThatAreUsedCanMove() {
        List<String> headers = agreed();
        java.util.Collections.swap(headers, 18, 19);
        assertThat(new HeaderMatch(OBEC, headers).moved()).isEmpty();
        java.util.Collections.swap(headers, 6, 7);
        assertThat(new HeaderMatch(OBEC, headers).moved()).containsExactly(6, 7);
    }

    private static SheetColumns columns(List<String> headers) {
        return new SheetColumns(OBEC, headers, new HeaderMatch(OBEC, headers)::fileIndex);
    }

    private static List<String> agreed() {
        return new ArrayList<>(OBEC.columns().stream().map(Column::header).toList());
    }
}
