package org.bringback.tools.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes a font's cmap table: one subtable of format 4, found under the Unicode and the Windows platform. */
final class CmapWriter {

    /** Characters in a row whose glyphs are in a row too. */
    private record Segment(int first, int last, int glyph) {}

    private CmapWriter() {}

    static byte[] write(SortedMap<Character, Integer> glyphs) {
        List<Segment> segments = segments(glyphs);
        segments.add(new Segment(0xFFFF, 0xFFFF, 0));
        int count = segments.size();
        int length = 16 + 8 * count;
        int power = Integer.highestOneBit(count);
        ByteBuffer out = ByteBuffer.allocate(20 + length);
        shorts(out, 0, 2);
        shorts(out, 0, 3, 0, 20);
        shorts(out, 3, 1, 0, 20);
        shorts(out, 4, length, 0, 2 * count, 2 * power);
        shorts(out, Integer.numberOfTrailingZeros(power), 2 * (count - power));
        segments.forEach(segment -> shorts(out, segment.last));
        shorts(out, 0);
        segments.forEach(segment -> shorts(out, segment.first));
        segments.forEach(segment -> shorts(out, segment.glyph - segment.first));
        return out.array();
    }

    private static List<Segment> segments(SortedMap<Character, Integer> glyphs) {
        List<Segment> segments = new ArrayList<>();
        for (Map.Entry<Character, Integer> entry : glyphs.entrySet()) {
            Segment next = new Segment(entry.getKey(), entry.getKey(), entry.getValue());
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && continues(last, next)) {
                segments.set(segments.size() - 1, new Segment(last.first, next.last, last.glyph));
            } else {
                segments.add(next);
            }
        }
        return segments;
    }

    private static boolean continues(Segment last, Segment next) {
        return next.first == last.last + 1 && next.glyph == last.glyph + next.first - last.first;
    }

    private static void shorts(ByteBuffer out, int... values) {
        for (int value : values) {
            out.putShort((short) value);
        }
    }
}
