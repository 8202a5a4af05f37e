package org.bringback.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.render.pdf.text.IcuLineBreaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name of an area or a province, fitted into rooms of all sizes: by shrinking, by cutting and by lines. */
class NameFittingTest {

    private static final float SIZE = 8.5f;
    private static final float SMALLEST = 7f;
    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());
    private static final Font FONT = PixelImage.fonts().regular().deriveFont(SIZE);

    @ParameterizedTest
    @ValueSource(doubles = {12, 30, 60, 90, 140, 182, 225, 600})
    void aNameFitsAndIsCutOnlyWhereTheSmallestTypeIsTooLarge(double room) {
        assertThat(names()).allSatisfy(name -> {
            ChartPainter.Fitted fitted = ChartPainter.fitted(name, FONT, room);
            double whole = ChartPainter.width(name, FONT);
            float size = fitted.font().getSize2D();

            assertThat((double) ChartPainter.width(fitted.text(), fitted.font()))
                    .isLessThanOrEqualTo(room + 0.2);
            if (whole <= room) {
                assertThat(fitted).isEqualTo(new ChartPainter.Fitted(name, FONT));
            } else if (whole * SMALLEST / SIZE <= room) {
                assertThat(fitted.text()).isEqualTo(name);
                assertThat(size).isBetween(SMALLEST, SIZE);
                assertThat((double) size).isCloseTo(SIZE * room / whole, org.assertj.core.data.Offset.offset(0.001));
            } else {
                assertThat(size).isEqualTo(SMALLEST);
                assertCutBetweenCharacters(name, fitted.text());
            }
        });
    }

    /** A vowel or tone mark above or below a letter is never parted from it. */
    private static void assertCutBetweenCharacters(String name, String shown) {
        assertThat(shown).endsWith("…");
        String kept = shown.substring(0, shown.length() - 1);
        assertThat(name).startsWith(kept).hasSizeGreaterThan(kept.length());
        assertThat(Character.getType(name.charAt(kept.length()))).isNotEqualTo((int) Character.NON_SPACING_MARK);
    }

    @ParameterizedTest
    @ValueSource(floats = {35, 60, 85, 120, 200, 400})
    void linesAreAsLongAsTheWordsAllow(float width) {
        assertThat(names())
                .allSatisfy(name ->
                        assertThat(ChartPainter.lines(name, FONT, width)).isEqualTo(linesByTrial(name, width)));
    }

    @Test
    void aWordWiderThanALineMakesNone() {
        assertThat(ChartPainter.lines("ประถมศึกษา", FONT, 10)).isEmpty();
        assertThat(ChartPainter.lines("a Mississippi", FONT, 25)).isEmpty();
    }

    @Test
    void theBreaksAfterAndBeforeAPlaceAreThoseOfTheWholeText() {
        for (String name : names().limit(60).toList()) {
            List<Integer> ends = ends(name);
            BreakIterator breaks = new IcuLineBreaks();
            breaks.setText(name);
            assertThat(breaks.preceding(name.length())).isEqualTo(ends.get(ends.size() - 2));
            assertThat(breaks.preceding(0)).isEqualTo(BreakIterator.DONE);
            for (int place = 0; place < name.length(); place++) {
                int at = place;
                assertThat(breaks.following(at))
                        .isEqualTo(ends.stream()
                                .filter(end -> end > at)
                                .findFirst()
                                .orElseThrow());
                assertThat(breaks.isBoundary(at)).isEqualTo(ends.contains(at));
                if (at > 0) {
                    assertThat(breaks.preceding(at))
                            .isEqualTo(ends.stream()
                                    .filter(end -> end < at)
                                    .reduce((a, b) -> b)
                                    .orElseThrow());
                }
            }
        }
    }

    /** The second route: words are added to a line one by one as long as the line, measured anew, is not too wide. */
    private static List<String> linesByTrial(String text, float width) {
        List<String> lines = new ArrayList<>();
        List<Integer> ends = ends(text);
        int start = 0;
        while (start < text.length()) {
            int from = start;
            int end = ends.stream()
                    .filter(one ->
                            one > from && isNarrow(text.substring(from, one).stripTrailing(), width))
                    .reduce((a, b) -> b)
                    .orElse(from);
            if (end == start) {
                return List.of();
            }
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
        }
        return lines;
    }

    private static boolean isNarrow(String text, float width) {
        return ChartPainter.width(text, FONT) <= width;
    }

    private static List<Integer> ends(String text) {
        BreakIterator breaks = new IcuLineBreaks();
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        for (int end = breaks.first(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        return ends;
    }

    private static Stream<String> names() {
        return Stream.concat(
                REFERENCE.areas().list().stream().flatMap(area -> Stream.of(area.name(), area.shortName())),
                REFERENCE.provinces().list().stream()
                        .flatMap(province -> Stream.of(
                                province.name().thai(), province.name().english())));
    }
}
