package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiLineBreakTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ติดตามพบแล้วไม่กลับ | ติดตาม พบ แล้ว ไม่ กลับ",
                "นักเรียนกลับเข้าเรียน | นักเรียน กลับ เข้า เรียน",
                "Back to school | Back to school",
                "จำนวน 28,134 คน | จำนวน 28,134 คน",
            })
    void linesMayEndOnlyAfterWords(String text, String words) {
        for (String language : List.of("en", "de", "th")) {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag(language));
            try {
                assertThat(pieces(text)).containsExactly(words.split(" "));
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {60, 90, 140, 250})
    void aNarrowChartLabelIsBrokenBetweenWordsAndLosesNothing(float width) {
        String text = "ติดตามพบแล้ว ไม่ประสงค์กลับเข้าสู่ระบบการศึกษา";
        Font font = SamplePdfs.pdf().chartFonts().regular().deriveFont(10f);
        List<String> lines = ChartPen.lines(text, font, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines)
                .allSatisfy(line -> assertThat(ChartPen.width(line, font)).isLessThanOrEqualTo(width));
    }

    private static List<String> pieces(String text) {
        BreakIterator breaks = new IcuLineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end).strip());
            start = end;
        }
        return pieces;
    }
}
