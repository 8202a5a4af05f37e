package org.bringback.source.kept;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.source.container.FileKind;
import org.bringback.source.row.RowSource;
import org.bringback.source.row.SourceRow;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link KeptRowsWriter} wrote. Only the archive holds such files: one in an inbox is read as the text it is, and
 * refused.
 */
public final class KeptRows implements RowSource {

    private static final String BEGIN = "{\"kept\":\"";

    private final BufferedReader lines;
    private final Location location;
    private final List<Notice> warnings = new ArrayList<>();

    private KeptRows(BufferedReader lines, Location location) {
        this.lines = lines;
        this.location = location;
    }

    /** @param location names the file in whose place the rows are kept */
    public static KeptRows open(Path file, Location location) throws IOException {
        return new KeptRows(lines(Files.newInputStream(file)), location);
    }

    private static BufferedReader lines(InputStream in) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    }

    /** Whether a file begins as kept rows do. */
    public static boolean is(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD)) == FileKind.GZIP && begins(file);
        }
    }

    private static boolean begins(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readNBytes(BEGIN.length()), StandardCharsets.US_ASCII).equals(BEGIN);
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /**
     * Whether a stream holds rows kept in the place of that file, all of them and undamaged. An encrypted stream that was
     * damaged throws what its decryption throws.
     */
    public static boolean isInPlaceOf(String sha256, InputStream in) throws IOException {
        Sha256 digest = new Sha256();
        try (BufferedReader lines = lines(in)) {
            String line = lines.readLine();
            if (line == null || !line.startsWith(BEGIN + sha256)) {
                return false;
            }
            String last = line;
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                digest.add(last + "\n");
                last = line;
            }
            return Json.readLine(last, KeptLine.class).equals(KeptLine.last(digest.hex()));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What the writer of the rows kept beside them. */
    public static List<String> facts(Path file) throws IOException {
        List<String> facts = new ArrayList<>();
        try (BufferedReader lines = lines(Files.newInputStream(file))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                KeptLine line = Json.readLine(text, KeptLine.class);
                if (line.fact() != null) {
                    facts.add(line.fact());
                }
            }
        }
        return facts;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            KeptLine line = Json.readLine(text, KeptLine.class);
            if (line.row() != null) {
                return line.row().source();
            }
            if (line.warning() != null) {
                warnings.add(line.warning().notice(location));
            }
        }
        return null;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public List<Notice> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
