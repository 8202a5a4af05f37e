package org.bringback.intake.damage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damage inside a zip file whose checksums are right all the same, as a program at fault writes it. */
enum ArchiveDamage {
    DAMAGED_PART,
    LEFT_OUT_PART,
    SWAPPED_PARTS,
    OTHER_WORKBOOKS_PART,
    /** The packing method that the directory names is one that few programs know. */
    OTHER_METHOD;

    private static final int[] METHODS = {1, 6, 9, 10, 12, 14, 93, 95, 98, 99};

    byte[] apply(byte[] whole, byte[] other, Random random) throws IOException {
        Map<String, byte[]> parts = parts(whole);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        switch (this) {
            case DAMAGED_PART -> {
                ByteDamage[] ways = ByteDamage.values();
                ByteDamage way = ways[random.nextInt(ways.length)];
                parts.put(name, way.apply(parts.get(name), parts.get(name), random));
            }
            case LEFT_OUT_PART -> parts.remove(name);
            case SWAPPED_PARTS -> {
                String second = names.get(random.nextInt(names.size()));
                byte[] first = parts.get(name);
                parts.put(name, parts.get(second));
                parts.put(second, first);
            }
            case OTHER_WORKBOOKS_PART -> {
                Map<String, byte[]> others = parts(other);
                parts.put(name, others.getOrDefault(name, new byte[0]));
            }
            case OTHER_METHOD -> {
                return withMethod(whole, METHODS[random.nextInt(METHODS.length)], random);
            }
        }
        return packed(parts, random.nextBoolean());
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts, boolean stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(stored ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Changes the method in the local header and in the directory of one entry. */
    private static byte[] withMethod(byte[] zip, int method, Random random) {
        List<Integer> directory = positions(zip, new byte[] {'P', 'K', 1, 2});
        byte[] damaged = zip.clone();
        int entry = directory.get(random.nextInt(directory.size()));
        damaged[entry + 10] = (byte) method;
        int local = (zip[entry + 42] & 0xFF) | (zip[entry + 43] & 0xFF) << 8 | (zip[entry + 44] & 0xFF) << 16;
        damaged[local + 8] = (byte) method;
        return damaged;
    }

    private static List<Integer> positions(byte[] bytes, byte[] mark) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                positions.add(i);
            }
        }
        return positions;
    }
}
