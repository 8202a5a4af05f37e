package org.bringback.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.bringback.samples.country.Entry;
import org.bringback.samples.country.ReferenceTables;
import org.bringback.samples.file.DelimitedTextWriter;
import org.bringback.samples.layout.DateStyle;

/** Writes the register in the standard layout, row by row, and the truth about it. */
final class RegisterWriter {

    static final List<String> HEADER = List.of(
            "person_ref",
            "national_id",
            "title",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "province_code",
            "district",
            "school_code",
            "guardian_name",
            "phone",
            "enrolled_list",
            "enrolled_on");

    private final ReferenceTables reference;

    RegisterWriter(ReferenceTables reference) {
        this.reference = reference;
    }

    void write(RegisterGenerator registerGenerator, Path file, TruthWriter truth) throws IOException {
        try (DelimitedTextWriter out =
                new DelimitedTextWriter(DelimitedTextWriter.Format.UTF_8, zipped(Files.newOutputStream(file)))) {
            out.line(HEADER);
            for (long position = 0; position < registerGenerator.rows(); position++) {
                SampleRegisterRow row = registerGenerator.row(position);
                out.line(cells(row));
                truth.registered(position + 2, row);
            }
        }
    }

    private static OutputStream zipped(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    List<String> cells(SampleRegisterRow row) {
        return cells(
                row.entry(),
                row.enrolment().map(enrolment -> enrolment.list().id().value()).orElse(""),
                row.enrolment().map(enrolment -> enrolment.on().toString()).orElse(""));
    }

    /** Any entry in the standard layout. */
    List<String> cells(Entry entry, String enrolledList, String enrolledOn) {
        Entry.Contact contact = entry.contact();
        return List.of(
                entry.reference(),
                entry.id(),
                entry.title(),
                entry.name().given(),
                entry.name().family(),
                entry.sex().code(),
                DateStyle.ISO.format(entry.birth(), reference),
                contact.home().province().code(),
                contact.home().district(),
                contact.school().id(),
                contact.guardian().full(),
                contact.phone(),
                enrolledList,
                enrolledOn);
    }
}
