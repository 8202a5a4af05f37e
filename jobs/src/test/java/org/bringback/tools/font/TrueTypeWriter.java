package org.bringback.tools.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a font again with glyphs added at its end, so that the ids of the old glyphs, and with them GSUB and GPOS, stay. */
final class TrueTypeWriter {

    private static final int WORDS_XY_ROUNDED = 0x0007;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private final TrueTypeFont font;
    private final List<CompositeGlyph> added;
    private final SortedMap<String, byte[]> tables;

    private TrueTypeWriter(TrueTypeFont font, List<CompositeGlyph> added) {
        this.font = font;
        this.added = added;
        this.tables = new TreeMap<>(font.tables());
        tables.remove("DSIG");
    }

    static byte[] write(TrueTypeFont font, List<CompositeGlyph> added) {
        TrueTypeWriter writer = new TrueTypeWriter(font, added);
        writer.outlines();
        writer.metrics();
        writer.limits();
        writer.characters();
        writer.headers();
        return writer.file();
    }

    private int glyphCount() {
        return font.glyphCount() + added.size();
    }

    private void outlines() {
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        glyf.writeBytes(font.table("glyf").array());
        ByteBuffer loca = ByteBuffer.allocate(4 * (glyphCount() + 1));
        for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
            loca.putInt(font.glyphOffset(glyph));
        }
        for (CompositeGlyph glyph : added) {
            pad(glyf);
            loca.putInt(glyf.size());
            glyf.writeBytes(outline(glyph.components()));
        }
        loca.putInt(glyf.size());
        tables.put("glyf", glyf.toByteArray());
        tables.put("loca", loca.array());
    }

    private byte[] outline(List<GlyphComponent> components) {
        if (components.isEmpty()) {
            return new byte[0];
        }
        GlyphBounds box = GlyphBounds.around(components, font::box);
        ByteBuffer out = ByteBuffer.allocate(10 + 8 * components.size());
        shorts(out, -1, box.xMin(), box.yMin(), box.xMax(), box.yMax());
        for (int i = 0; i < components.size(); i++) {
            GlyphComponent part = components.get(i);
            int more = i < components.size() - 1 ? MORE_COMPONENTS : 0;
            shorts(out, WORDS_XY_ROUNDED | more, part.glyph(), part.dx(), part.dy());
        }
        return out.array();
    }

    private void metrics() {
        ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphCount());
        for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
            shorts(hmtx, font.advance(glyph), font.leftSideBearing(glyph));
        }
        for (CompositeGlyph glyph : added) {
            shorts(
                    hmtx,
                    glyph.advance(),
                    GlyphBounds.around(glyph.components(), font::box).xMin());
        }
        tables.put("hmtx", hmtx.array());
        copy("hhea").putShort(34, (short) glyphCount());
    }

    private void limits() {
        ByteBuffer maxp = copy("maxp").putShort(4, (short) glyphCount());
        maxp.putShort(10, (short) (2 * Math.max(maxp.getShort(6), maxp.getShort(10))));
        maxp.putShort(12, (short) (2 * Math.max(maxp.getShort(8), maxp.getShort(12))));
        int maximum = added.stream().mapToInt(g -> g.components().size()).max().orElse(0);
        maxp.putShort(28, (short) Math.max(maxp.getShort(28), maximum));
        maxp.putShort(30, (short) (maxp.getShort(30) + 1));
    }

    private void characters() {
        SortedMap<Character, Integer> glyphs = new TreeMap<>(font.glyphs());
        for (int i = 0; i < added.size(); i++) {
            glyphs.put(added.get(i).code(), font.glyphCount() + i);
        }
        tables.put("cmap", CmapWriter.write(glyphs));
    }

    private void headers() {
        copy("head").putInt(8, 0).putShort(50, (short) 1);
        tables.put(
                "post",
                Arrays.copyOf(
                        ByteBuffer.wrap(table("post")).putInt(0, 0x00030000).array(), 32));
    }

    private byte[] table(String tag) {
        return copy(tag).array();
    }

    /** A copy that takes the place of the old table, to be written to. */
    private ByteBuffer copy(String tag) {
        byte[] copy = font.table(tag).array().clone();
        tables.put(tag, copy);
        return ByteBuffer.wrap(copy);
    }

    private byte[] file() {
        int directory = 12 + 16 * tables.size();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(directory);
        int power = Integer.highestOneBit(tables.size());
        head.putInt(0x00010000);
        shorts(head, tables.size(), 16 * power, Integer.numberOfTrailingZeros(power), 16 * (tables.size() - power));
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            int at = directory + body.size();
            headAt = table.getKey().equals("head") ? at : headAt;
            head.put(table.getKey().getBytes(ISO_8859_1)).putInt(checksum(table.getValue()));
            head.putInt(at).putInt(table.getValue().length);
            body.writeBytes(table.getValue());
            pad(body);
        }
        byte[] file = ByteBuffer.allocate(directory + body.size())
                .put(head.array())
                .put(body.toByteArray())
                .array();
        ByteBuffer.wrap(file).putInt(headAt + 8, CHECKSUM_MAGIC - checksum(file));
        return file;
    }

    private static int checksum(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4));
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % 4 != 0) {
            out.write(0);
        }
    }

    private static void shorts(ByteBuffer out, int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
    }
}
