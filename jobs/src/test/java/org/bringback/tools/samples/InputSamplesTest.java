package org.bringback.tools.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bringback.notice.NoticeCode;
import org.bringback.samples.SmallCountry;
import org.bringback.samples.file.SampleCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dbringback.update=true} writes the folder {@code input-samples} anew. */
class InputSamplesTest {

    private static final Path HERE = Path.of(System.getProperty("bringback.home"), "input-samples");

    @TempDir
    static Path made;

    @BeforeAll
    static void makeThem() throws IOException {
        InputSamples.write(SmallCountry.REFERENCE, made);
        if (Boolean.getBoolean("bringback.update")) {
            InputSamples.write(SmallCountry.REFERENCE, HERE);
        }
    }

    /** Packed files are compared unpacked: another zlib packs the same content into other bytes. */
    @Test
    void theSamplesInTheRepositoryAreTheOnesThatAreMade() throws IOException {
        Map<String, byte[]> kept = SmallCountry.bytes(HERE);
        Map<String, byte[]> fresh = SmallCountry.bytes(made);

        assertThat(kept.keySet()).isEqualTo(fresh.keySet());
        for (Map.Entry<String, byte[]> file : fresh.entrySet()) {
            if (!file.getKey().contains("truncated")) {
                assertThat(hashes(kept.get(file.getKey()))).as(file.getKey()).isEqualTo(hashes(file.getValue()));
            }
        }
    }

    @Test
    void theyStaySmall() throws IOException {
        assertThat(SmallCountry.bytes(HERE).values().stream()
                        .mapToInt(bytes -> bytes.length)
                        .sum())
                .isLessThan(800_000);
    }

    @Test
    void everyExpectationNamesAFileAndAKnownNotice() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(SmallCountry.bytes(made.resolve("spoiled")));
        for (Map<String, String> row : SampleCsv.rows(made.resolve("spoiled/expected.csv"))) {
            assertThat(files).containsKey(row.get("file"));
            if (!row.getOrDefault("notice", "").isEmpty()) {
                NoticeCode code = NoticeCode.valueOf(row.getOrDefault("notice", ""));
                assertThat(MalformedFile.Outcome.of(code).word()).isEqualTo(row.get("outcome"));
            }
        }
    }

    @Test
    void everySpoiledFileIsExpected() throws IOException {
        List<String> expected = SampleCsv.rows(made.resolve("spoiled/expected.csv")).stream()
                .map(row -> row.getOrDefault("file", ""))
                .toList();
        List<String> files =
                new ArrayList<>(SmallCountry.bytes(made.resolve("spoiled")).keySet());
        files.remove("expected.csv");

        assertThat(expected).containsAll(files);
    }

    private static List<Integer> hashes(byte[] bytes) throws IOException {
        List<Integer> hashes = new ArrayList<>();
        if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    hashes.add(entry.getName().hashCode());
                    hashes.add(Arrays.hashCode(zip.readAllBytes()));
                }
            }
        } else if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                hashes.add(Arrays.hashCode(gzip.readAllBytes()));
            }
        } else {
            hashes.add(Arrays.hashCode(bytes));
        }
        return hashes;
    }
}
