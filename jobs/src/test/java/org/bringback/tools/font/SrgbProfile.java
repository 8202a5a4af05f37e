package org.bringback.tools.font;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the ICC profile (version 2, monitor) of the sRGB colours that the PDFs name as theirs. Made here because the
 * JDK's own profile differs between releases and others come with licences of their own.
 */
final class SrgbProfile {

    private static final int CURVE_POINTS = 1024;
    private static final int HEADER = 128;

    private record Tag(String name, byte[] data) {}

    private SrgbProfile() {}

    static byte[] bytes() {
        List<Tag> tags = List.of(
                new Tag("desc", description("sRGB (bringback)")),
                new Tag("cprt", text("Public domain")),
                new Tag("wtpt", colour(0.9642, 1, 0.8249)),
                new Tag("rXYZ", colour(0.43607, 0.22249, 0.01392)),
                new Tag("gXYZ", colour(0.38515, 0.71687, 0.09708)),
                new Tag("bXYZ", colour(0.14307, 0.06061, 0.71410)),
                new Tag("rTRC", curve()),
                new Tag("gTRC", curve()),
                new Tag("bTRC", curve()));
        int directory = HEADER + 4 + 12 * tags.size();
        int size = directory + tags.stream().mapToInt(tag -> tag.data.length).sum();
        ByteBuffer out = header(size);
        out.position(HEADER).putInt(tags.size());
        int at = directory;
        for (Tag tag : tags) {
            out.put(tag.name.getBytes(US_ASCII)).putInt(at).putInt(tag.data.length);
            at += tag.data.length;
        }
        tags.forEach(tag -> out.put(tag.data));
        return out.array();
    }

    private static ByteBuffer header(int size) {
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(size).putInt(0).putInt(0x02100000);
        out.put("mntrRGB XYZ ".getBytes(US_ASCII));
        for (int part : new int[] {2022, 1, 1, 0, 0, 0}) {
            out.putShort((short) part);
        }
        out.put("acsp".getBytes(US_ASCII));
        out.position(68);
        xyz(out, 0.9642, 1, 0.8249);
        return out;
    }

    private static byte[] description(String words) {
        byte[] ascii = (words + '\0').getBytes(US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(padded(12 + ascii.length + 8 + 3 + 67));
        out.put("desc".getBytes(US_ASCII)).putInt(0).putInt(ascii.length).put(ascii);
        return out.array();
    }

    private static byte[] text(String words) {
        byte[] ascii = ("text\0\0\0\0" + words + '\0').getBytes(US_ASCII);
        return Arrays.copyOf(ascii, padded(ascii.length));
    }

    private static byte[] colour(double x, double y, double z) {
        ByteBuffer out = ByteBuffer.allocate(20).put("XYZ ".getBytes(US_ASCII)).putInt(0);
        xyz(out, x, y, z);
        return out.array();
    }

    private static void xyz(ByteBuffer out, double... values) {
        for (double value : values) {
            out.putInt((int) Math.round(value * 65536));
        }
    }

    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(padded(12 + 2 * CURVE_POINTS));
        out.put("curv".getBytes(US_ASCII)).putInt(0).putInt(CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            out.putShort((short) Math.round(65535 * linear(i / (CURVE_POINTS - 1.0))));
        }
        return out.array();
    }

    /** The transfer function of IEC 61966-2-1. */
    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
