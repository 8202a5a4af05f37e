package org.bringback.render.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.bringback.identity.explanation.LinkExplanation;
import org.bringback.identity.explanation.RowLocation;
import org.bringback.intake.row.RowKey;
import org.bringback.linkage.scoring.WeightExplanation;
import org.bringback.render.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;

/** The page of a pair's weights. {@code waterfall.html} comes from an older writer, which shared no code with this one; the fonts are left out. */
class WaterfallHtmlTest {

    private static final WeightExplanation EVIDENCE = new WeightExplanation(
            "a",
            "b",
            -12.5,
            List.of(
                    new WeightExplanation.Step("given_name", "สมชาย", "สมชาย", "exact", 9.25),
                    new WeightExplanation.Step("family_name", "A & <b>\"B\"</b>", "'", "different", -4.125),
                    new WeightExplanation.Step("birth_date", "1999-01-02", "", "missing", 0)),
            -7.375,
            0.005988,
            false);

    @Test
    void everyFieldIsABarThatBeginsWhereTheLastOneEnded() throws IOException {
        PageFonts fonts = PageFonts.read(SamplePdfs.TEMPLATES);
        String page = WaterfallHtml.of(link("list.xlsx", "Sheet 1"), value -> value, fonts);
        assertThat(page.replace(fonts.css(), "")).isEqualTo(expected());
    }

    private static String expected() throws IOException {
        try (InputStream in = WaterfallHtmlTest.class.getResourceAsStream("waterfall.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatAFileSaysIsNeverMarkup() throws IOException {
        PageFonts fonts = PageFonts.read(SamplePdfs.TEMPLATES);
        String page = WaterfallHtml.of(link("<script>x</script>", ""), value -> "<i>" + value, fonts);
        assertThat(page).doesNotContain("<script>", "<i>").contains("&lt;script&gt;x&lt;/script&gt;", "&lt;i&gt;สมชาย");
    }

    private static LinkExplanation link(String file, String sheet) {
        LocalDate day = LocalDate.of(2022, 9, 23);
        return new LinkExplanation(
                new RowLocation(new RowKey(1, 2), "obec", file, day, sheet, 2, "NOT_FOUND"),
                new RowLocation(new RowKey(3, 4), "register", "register.csv", day, "", 1234, ""),
                "persons-1",
                EVIDENCE,
                false,
                List.of());
    }
}
