package org.bringback.render.pdf.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bringback.render.pdf.text.ThaiClusterTable;
import org.bringback.text.file.Sha256;

/** Tells readers which text the glyphs stand for, and names each embedded font after that instead of at random. */
final class ToUnicodeMaps {

    private static final Pattern RANGE =
            Pattern.compile("<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>");
    private static final int ENTRIES_PER_BLOCK = 100;
    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private final ThaiClusterTable clusters;
    private final Set<COSDictionary> done = Collections.newSetFromMap(new IdentityHashMap<>());

    ToUnicodeMaps(ThaiClusterTable clusters) {
        this.clusters = clusters;
    }

    void finish(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                for (COSName name : fonts.keySet()) {
                    finish(document, fonts.getCOSDictionary(name));
                }
            }
        }
    }

    private void finish(PDDocument document, COSDictionary font) throws IOException {
        if (!COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            throw new IllegalStateException("a text uses a font that is not the project's");
        }
        if (!done.add(font)) {
            return;
        }
        String map = characterMap(meanings(font.getCOSStream(COSName.TO_UNICODE).toTextString()));
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, stream);
        rename(font, prefix(map));
    }

    private SortedMap<Integer, Character> meanings(String written) {
        SortedMap<Integer, Character> meanings = new TreeMap<>();
        Matcher ranges = RANGE.matcher(written);
        while (ranges.find()) {
            int first = Integer.parseInt(ranges.group(1), 16);
            int last = Integer.parseInt(ranges.group(2), 16);
            int code = Integer.parseInt(ranges.group(3), 16);
            for (int glyph = first; glyph <= last; glyph++) {
                meanings.put(glyph, meaning((char) (code + glyph - first)));
            }
        }
        return meanings;
    }

    private char meaning(char code) {
        char meaning = clusters.meaning(code);
        if (ThaiClusterTable.isPrivate(meaning)) {
            throw new IllegalStateException("a private character that stands for nothing: " + (int) code);
        }
        return meaning;
    }

    private static String characterMap(SortedMap<Integer, Character> meanings) {
        StringBuilder out = new StringBuilder(HEAD);
        List<Map.Entry<Integer, Character>> entries = List.copyOf(meanings.entrySet());
        for (int start = 0; start < entries.size(); start += ENTRIES_PER_BLOCK) {
            List<Map.Entry<Integer, Character>> block =
                    entries.subList(start, Math.min(entries.size(), start + ENTRIES_PER_BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry ->
                    out.append(String.format(Locale.ROOT, "<%04X> <%04X>\n", entry.getKey(), (int) entry.getValue())));
            out.append("endbfchar\n");
        }
        return out.append(FOOT).toString();
    }

    private static String prefix(String map) {
        byte[] hash = new Sha256().add(map).bytes();
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + (hash[i] & 0xFF) % 26));
        }
        return prefix.toString();
    }

    private static void rename(COSDictionary font, String prefix) {
        COSDictionary descendant =
                (COSDictionary) ((COSArray) font.getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
        COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        String name = prefix + '+' + plainName(descriptor.getNameAsString(COSName.FONT_NAME));
        font.setName(COSName.BASE_FONT, name);
        descendant.setName(COSName.BASE_FONT, name);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.removeItem(COSName.CID_SET);
    }

    private static String plainName(String name) {
        return name.substring(name.indexOf('+') + 1);
    }
}
