package org.bringback.delivery.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.bringback.delivery.Folders;
import org.bringback.text.BilingualText;
import org.bringback.text.file.DiskSync;
import org.bringback.text.file.OwnerOnly;
import org.bringback.text.file.Sha256;

/**
 * Puts a parcel into a folder of its own, {@code <folder>/<recipient>/<as-of>-r<revision>-<id>}, with its checksums in
 * {@code SHA256SUMS}. It is written under a temporary name and renamed when all of it is on disk: whoever fetches sees
 * all of it or nothing.
 */
final class DropFolderChannel implements Channel {

    static final String CHECKSUMS = "SHA256SUMS";

    private final Path folder;

    DropFolderChannel(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer send(Parcel parcel, OffsetDateTime now) {
        Path recipient = folder.resolve(parcel.recipient().id());
        Path place = recipient.resolve(parcel.folder());
        try {
            if (Files.exists(place)) {
                return standing(parcel, place);
            }
            if (!Files.isDirectory(folder)) {
                return missing();
            }
            Path draft = place.resolveSibling("." + parcel.folder() + ".part");
            begin(parcel, recipient, draft);
            for (Parcel.ParcelFile file : parcel.files()) {
                copy(file, draft.resolve(file.name()));
            }
            Path checksums = draft.resolve(CHECKSUMS);
            Files.writeString(OwnerOnly.file(checksums), parcel.checksums());
            DiskSync.file(checksums);
            if (!parcel.isConfidential()) {
                Folders.makeReadable(draft); // it is published anyway
            }
            DiskSync.folder(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            DiskSync.nameOf(place);
            DiskSync.nameOf(recipient);
            return Answer.sent(place.toString());
        } catch (IOException | UncheckedIOException e) {
            return unwritable();
        }
    }

    @Override
    public Optional<BilingualText> problem() {
        if (!Files.isDirectory(folder)) {
            return Optional.of(missing().text());
        }
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of(unwritable().text());
    }

    private Answer unwritable() {
        return Answer.refused(new BilingualText(
                "เขียนโฟลเดอร์ " + folder + " ไม่ได้ ให้ตรวจสอบที่ว่างและสิทธิ์เขียน",
                "the folder " + folder + " cannot be written: check its free space and the right to write there"));
    }

    /** A folder of another machine that is not mounted must not be taken for an empty one. */
    private Answer missing() {
        return Answer.refused(new BilingualText(
                "ไม่มีโฟลเดอร์ " + folder + " ให้สร้างหรือเชื่อมต่อโฟลเดอร์นั้น",
                "there is no folder " + folder + ": make or mount it"));
    }

    /** Somebody who looks for it finds it; what was put there before is never deleted. */
    private static Answer standing(Parcel parcel, Path place) throws IOException {
        Path checksums = place.resolve(CHECKSUMS);
        boolean same = Files.exists(checksums) && Files.readString(checksums).equals(parcel.checksums());
        for (Parcel.ParcelFile file : parcel.files()) {
            Path there = place.resolve(file.name());
            same = same && Files.exists(there) && Sha256.hex(there).equals(file.sha256());
        }
        return same
                ? Answer.sent(place.toString())
                : Answer.refused(new BilingualText(
                        place + " มีอยู่แล้วและเนื้อหาไม่ตรงกัน ให้ย้ายโฟลเดอร์นั้นออกไป",
                        place + " stands there with another content: move that folder away"));
    }

    private static void begin(Parcel parcel, Path own, Path draft) throws IOException {
        if (parcel.isConfidential()) {
            OwnerOnly.folder(own);
        } else if (!Files.exists(own)) {
            Folders.createReadable(own);
        }
        DiskSync.nameOf(own);
        Folders.delete(draft); // what a run that was killed left was never shown under its name
        OwnerOnly.folder(draft);
    }

    private static void copy(Parcel.ParcelFile file, Path draft) throws IOException {
        try (OutputStream out = OwnerOnly.output(draft)) {
            Files.copy(file.path(), out);
        }
        if (!Sha256.hex(draft).equals(file.sha256())) {
            throw new IOException("changed while it was copied");
        }
        DiskSync.file(draft);
    }
}
