package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whatever a text or an attribute says, a parser reads it back as it was, without control characters. */
class HtmlWriterTest {

    private static final CellFormat CELLS = new CellFormat(DisclosureRules.load(JobsFolder.real()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "<script>alert(1)</script>",
                "\" onload=\"x",
                "' onload='x",
                "&lt; &amp; &#60;",
                "]]>",
                "-->",
                "ก &nbsp; ข",
                "</a>"
            })
    void textsAndAttributesComeBackAsTheyWere(String text)
            throws IOException, ParserConfigurationException, SAXException {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out)
                .open("a", "title", text)
                .text(text)
                .empty("b", "c", text)
                .close("a");
        Element element = parsed(out);

        assertThat(element.getAttribute("title")).isEqualTo(text);
        assertThat(element.getTextContent()).isEqualTo(text);
        assertThat(element.getAttributes().getLength()).isEqualTo(1);
        assertThat(element.getElementsByTagName("*").getLength()).isEqualTo(1);
        assertThat(((Element) element.getElementsByTagName("b").item(0)).getAttribute("c"))
                .isEqualTo(text);
    }

    @Test
    void controlCharactersAndMarksThatTurnTheDirectionAreLeftOut() throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out).text("a\u0000b\u202Ec\u2066d\uD800e\nf\tg");

        assertThat(out).hasToString("abcde f g");
    }

    /** Browsers parted การศึกษา at the ends of lines, as dictionaries do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ระบบการศึกษา | ระบบ[การศึกษา]",
                "ของคนพิการ 5 คน | ของ[คนพิการ] 5 คน",
                "ณ วันที่ 23 กันยายน 2565 (ร้อยละ 42.65) | ณ [วันที่ 23 กันยายน 2565] ([ร้อยละ 42.65])",
                "หน่วยงานและสถานศึกษา | [หน่วยงาน]และ[สถานศึกษา]",
                "<เป้าหมาย> | &lt;[เป้าหมาย]&gt;",
                "ไม่พบตัว | [ไม่พบตัว]",
                "สพม. เขต 12 ปี พ.ศ. 2565 | สพม. [เขต 12] ปี [พ.ศ. 2565]",
                "ฉบับที่ 12, 3 | [ฉบับที่ 12], 3",
                "เด็กหญิง | เด็กหญิง",
            })
    void whatNoLineMayEndInIsMarked(String thai, String marked) throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out).words(new BilingualText(thai, "a"));

        assertThat(out.toString().replace("<span class=\"k\">", "[").replaceFirst("</span><span lang=\"en\">.*", ""))
                .isEqualTo("<span lang=\"th\">" + marked.replace("]", "</span>"));
    }

    @Test
    void wordsThatDifferStandInBothLanguagesAndOthersOnce() throws IOException {
        StringBuilder out = new StringBuilder();
        new HtmlWriter(out)
                .words("p", new BilingualText("ก", "a"), "class", "x")
                .words(new BilingualText("1", "1"))
                .line()
                .raw("<hr>");

        assertThat(out).hasToString("<p class=\"x\"><span lang=\"th\">ก</span><span lang=\"en\">a</span></p>1\n<hr>");
    }

    /** A figure, its unit, and how the page shows it; U+2212 is a minus. */
    @ParameterizedTest
    @CsvSource({
        "1234567, PERSONS, '1,234,567'",
        "0, PERSONS, 0",
        "12.50, PERCENT, 12.50",
        "-3, NUMBER, \u22123",
        "0, CHANGE, 0"
    })
    void figuresAreGroupedWithARealMinus(BigDecimal figure, Unit unit, String shown) {
        assertThat(CellFormat.figure(figure, unit)).isEqualTo(shown);
        assertThat(CELLS.textOf(ReportCell.of(figure), unit)).isEqualTo(CellFormat.same(shown));
    }

    @Test
    void whatIsNoFigureIsShownInBothLanguages() {
        assertThat(CELLS.textOf(ReportCell.of(LocalDate.of(2022, 9, 1)), Unit.DATE))
                .isEqualTo(new BilingualText("1 กันยายน 2565", "1 September 2022"));
        assertThat(CELLS.textOf(ReportCell.of(new BilingualText("ก\nข", "a\u202Eb")), Unit.TEXT))
                .isEqualTo(new BilingualText("ก ข", "ab"));
        assertThat(CELLS.textOf(ReportCell.of(CellSymbol.SUPPRESSED), Unit.PERSONS))
                .isEqualTo(CellFormat.same("[c]"));
    }

    private static Element parsed(CharSequence markup) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
