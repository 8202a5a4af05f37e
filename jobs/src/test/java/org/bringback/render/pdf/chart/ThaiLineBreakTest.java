package org.bringback.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.render.pdf.SamplePdfs;
import org.bringback.render.pdf.text.IcuLineBreaks;
import org.bringback.render.pdf.text.IcuLineMeasurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiLineBreakTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ติดตามพบแล้วไม่กลับ | ติดตาม/พบ/แล้ว/ไม่/กลับ",
                "นักเรียนกลับเข้าเรียน | นักเรียน/กลับเข้าเรียน",
                "เด็กหญิงกัญญาวีร์ สมบูรณ์สิทธิ์ | เด็กหญิงกัญญาวีร์/สมบูรณ์สิทธิ์",
                "Back to school | Back/to/school",
                "จำนวน 28,134 คน | จำนวน/28,134/คน",
                "เป็น 9 คน (ร้อยละ 23.93 ของทั้งหมด) | เป็น/9/คน/(ร้อยละ 23.93/ของ/ทั้งหมด)",
                "คิดเป็นร้อยละ | คิด/เป็น/ร้อยละ",
                "ข้อมูล ณ วันที่ 23 กันยายน 2565 | ข้อมูล/ณ/วันที่ 23 กันยายน 2565",
                "as of 23 September 2022 and | as/of/23 September 2022/and",
                "หน่วยงานของคนพิการในสถานศึกษา | หน่วยงาน/ของ/คนพิการ/ใน/สถานศึกษา",
                "เพิ่มขึ้น 5 คน ลดลง 3 คน | เพิ่มขึ้น/5/คน/ลดลง/3/คน",
                "ระหว่างส่งต่อ รอตอบรับ | ระหว่าง/ส่งต่อ/รอ/ตอบรับ",
                "ไม่พบสัญญาณเสี่ยง เกินกำหนด | ไม่/พบ/สัญญาณเสี่ยง/เกินกำหนด",
                "สพป.กำแพงเพชร เขต 1 ปี พ.ศ. 2565 | สพป.กำแพงเพชร/เขต 1/ปี/พ.ศ. 2565",
            })
    void linesMayEndOnlyAfterWords(String text, String words) {
        for (String language : List.of("en", "de", "th")) {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag(language));
            try {
                assertThat(pieces(text)).containsExactly(words.split("/"));
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void boundariesAreFoundForthAndBack() {
        BreakIterator breaks = new IcuLineBreaks();
        breaks.setText("พบ 12 คน");
        assertThat(List.of(breaks.first(), breaks.next(), breaks.next(), breaks.next(), breaks.next()))
                .containsExactly(0, 3, 6, 8, BreakIterator.DONE);
        assertThat(List.of(breaks.current(), breaks.previous(), breaks.following(3), breaks.preceding(6)))
                .containsExactly(8, 6, 6, 3);
        assertThat(List.of(breaks.last(), breaks.following(8), breaks.first(), breaks.previous()))
                .containsExactly(8, BreakIterator.DONE, 0, BreakIterator.DONE);
        assertThat(breaks.isBoundary(6)).isTrue();
        assertThat(breaks.isBoundary(7)).isFalse();
    }

    @Test
    void aPartOfATextKeepsItsPlaces() {
        BreakIterator breaks = new IcuLineBreaks();
        breaks.setText(new StringCharacterIterator("พบ 12 คน", 3, 8, 3));
        assertThat(List.of(breaks.first(), breaks.next(), breaks.next())).containsExactly(3, 6, 8);
    }

    @ParameterizedTest
    @ValueSource(floats = {60, 90, 140, 250})
    void aNarrowChartLabelIsBrokenBetweenWordsAndLosesNothing(float width) {
        String text = "ติดตามพบแล้ว ไม่ประสงค์กลับเข้าสู่ระบบการศึกษา";
        Font font = SamplePdfs.pdf().chartFonts().regular().deriveFont(10f);
        List<String> lines = ChartPainter.lines(text, font, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines)
                .allSatisfy(line -> assertThat(ChartPainter.width(line, font)).isLessThanOrEqualTo(width));
    }

    /** A narrow column's heading ended its first line inside the word ประสงค์. */
    @Test
    void whatIsKeptTogetherAndTooWideIsPartedBetweenItsWords() {
        assertThat(lines("ไม่ประสงค์กลับ", "ประสงค์")).containsExactly("ไม่", "ประสงค์", "กลับ");
    }

    /** A worklist's cell began its first line with 02/06/2565 นั, as a number stays with the word after it. */
    @Test
    void aNumberAndItsWordThatAreTooWideArePartedBetweenThem() {
        assertThat(lines("02/06/2565\u00A0นัดติดต่ออีกครั้ง", "02/06/2565 นั"))
                .containsExactly("02/06/2565\u00A0", "นัดติดต่ออีก", "ครั้ง");
        assertThat(lines("รวม 1,234\u00A0ราย", "รวม 1,234")).containsExactly("รวม ", "1,234\u00A0ราย");
    }

    /** @param fitting what fits into a line and no more */
    private static List<String> lines(String text, String fitting) {
        Font font = SamplePdfs.pdf().chartFonts().regular().deriveFont(8f);
        float width = ChartPainter.width(fitting, font) + 1;
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font);
        IcuLineMeasurer lines = new IcuLineMeasurer(styled.getIterator(), new FontRenderContext(null, true, true));
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start = lines.position()) {
            lines.next(width, text.length(), false);
            parts.add(text.substring(start, lines.position()));
        }
        return parts;
    }

    /** The JDK's measurer gave lines of 505 points for 477, where a word stayed with the number after it. */
    @ParameterizedTest
    @CsvFileSource(resources = "sentences.csv", numLinesToSkip = 1, delimiter = '|')
    void noLineIsWiderThanItMayBe(String sentence) {
        for (Font font : List.of(
                SamplePdfs.pdf().chartFonts().regular(),
                SamplePdfs.pdf().chartFonts().bold())) {
            Font set = font.deriveFont(12.5f);
            for (int width = 100; width <= 500; width++) {
                checkLines(sentence, set, width);
            }
        }
    }

    private static void checkLines(String sentence, Font font, int width) {
        AttributedString styled = new AttributedString(sentence);
        styled.addAttribute(TextAttribute.FONT, font);
        FontRenderContext context = new FontRenderContext(null, true, true);
        IcuLineMeasurer lines = new IcuLineMeasurer(styled.getIterator(), context);
        int characters = 0;
        while (lines.position() < sentence.length()) {
            TextLayout line = lines.next(width, sentence.length(), false);
            assertThat(line).isNotNull();
            assertThat(line.getVisibleAdvance()).as(width + ": " + sentence).isLessThanOrEqualTo(width + 0.01f);
            characters += line.getCharacterCount();
        }
        assertThat(characters).isEqualTo(sentence.length());
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
