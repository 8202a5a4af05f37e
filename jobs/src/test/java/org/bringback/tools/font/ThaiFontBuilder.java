package org.bringback.tools.font;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bringback.render.pdf.text.ThaiClusterTable;

/**
 * Builds the fonts of the PDFs: every Thai cluster is shaped once by the JDK, and each character that is then drawn
 * differently from its plain glyph gets a glyph of its own at a private code point. All weights share the code points,
 * so what a text is replaced by does not depend on bold type.
 */
final class ThaiFontBuilder {

    static final char FIRST_CODE = '\uE000';

    /** What every weight draws for a character; the same drawing is made only once. */
    private record Drawing(char character, List<List<GlyphComponent>> perWeight) {}

    private final List<ClusterShaper> weights;
    private final Map<Drawing, Character> codes = new LinkedHashMap<>();
    private final SortedMap<String, String> replacements = new TreeMap<>();

    private ThaiFontBuilder(List<byte[]> weights) {
        this.weights = weights.stream().map(ClusterShaper::new).toList();
    }

    /**
     * @param fonts the built weights in the order given
     * @param meanings which character each private one stands for, in all weights
     * @param replacements the private and plain characters that draw each cluster
     */
    record Built(List<byte[]> fonts, SortedMap<Character, Character> meanings, SortedMap<String, String> replacements) {

        ThaiClusterTable table() {
            return new ThaiClusterTable(meanings, replacements);
        }

        /** The content of {@code clusters.tsv}; {@link ThaiClusterTable} says how it is laid out. */
        String tableFile() {
            StringBuilder out = new StringBuilder();
            meanings.forEach((code, meaning) -> line(out, 'P', code.toString(), meaning.toString()));
            replacements.forEach((cluster, replacement) -> line(out, 'C', cluster, replacement));
            return out.toString();
        }

        private static void line(StringBuilder out, char kind, String from, String to) {
            out.append(kind).append('\t').append(hexadecimal(from)).append('\t');
            out.append(hexadecimal(to)).append('\n');
        }

        private static String hexadecimal(String text) {
            return text.chars().mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
        }
    }

    static Built build(List<byte[]> weights) {
        ThaiFontBuilder builder = new ThaiFontBuilder(weights);
        ThaiClusters.all().forEach(builder::addCluster);
        return new Built(builder.fonts(), builder.meanings(), builder.replacements);
    }

    private void addCluster(String cluster) {
        List<List<List<GlyphComponent>>> drawn =
                weights.stream().map(weight -> weight.drawn(cluster)).toList();
        StringBuilder replacement = new StringBuilder();
        for (int i = 0; i < cluster.length(); i++) {
            int index = i;
            Drawing drawing = new Drawing(
                    cluster.charAt(i),
                    drawn.stream().map(weight -> weight.get(index)).toList());
            replacement.append(isPlain(drawing) ? drawing.character : code(drawing));
        }
        replacements.put(cluster, replacement.toString());
    }

    private boolean isPlain(Drawing drawing) {
        for (int weight = 0; weight < weights.size(); weight++) {
            if (!weights.get(weight).drawsPlainly(drawing.character, drawing.perWeight.get(weight))) {
                return false;
            }
        }
        return true;
    }

    private char code(Drawing drawing) {
        return codes.computeIfAbsent(drawing, unused -> (char) (FIRST_CODE + codes.size()));
    }

    private char lineEndSpace() {
        return (char) (FIRST_CODE + codes.size());
    }

    private SortedMap<Character, Character> meanings() {
        SortedMap<Character, Character> meanings = new TreeMap<>();
        codes.forEach((drawing, code) -> meanings.put(code, drawing.character));
        meanings.put(lineEndSpace(), ' ');
        return meanings;
    }

    private List<byte[]> fonts() {
        List<byte[]> fonts = new ArrayList<>();
        for (int weight = 0; weight < weights.size(); weight++) {
            TrueTypeFont font = weights.get(weight).metrics();
            fonts.add(TrueTypeWriter.write(font, added(weight, font)));
        }
        return fonts;
    }

    private List<CompositeGlyph> added(int weight, TrueTypeFont font) {
        List<CompositeGlyph> added = new ArrayList<>();
        codes.forEach((drawing, code) -> added.add(new CompositeGlyph(
                code, font.advance(font.glyphOf(drawing.character)), drawing.perWeight.get(weight))));
        added.add(new CompositeGlyph(lineEndSpace(), 0, List.of()));
        return added;
    }
}
