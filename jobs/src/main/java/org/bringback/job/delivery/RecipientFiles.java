package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.delivery.outbound.Parcel.ParcelFile;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.job.delivery.Delivery.SentFile;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.disclosure.Audience;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/** The files of a day's release, and the restricted ones beside it, as they go to recipients. Each is digested once. */
final class RecipientFiles {

    private final Path output;
    private final ReleaseGate.Standing standing;
    private final OwnedFiles owned;
    private final String prefix;
    private final Map<Path, SentFile> digested = new HashMap<>();

    /**
     * @param releases where they lie
     * @param lists all there are
     */
    RecipientFiles(Releases releases, ReleaseGate.Standing standing, List<ListId> lists) {
        this.output = releases.folder();
        this.prefix = releases.source().prefix();
        this.standing = standing;
        this.owned = new OwnedFiles(lists);
    }

    /** @param content digest of the files' names and contents */
    record Digested(List<ParcelFile> files, List<SentFile> sent, String content) {}

    /** The public's edition is made of approved days only. */
    boolean hasEdition(Recipient recipient) {
        String audience = recipient.wishes().audience();
        return audience.equals(Audience.OFFICE)
                || standing.manifest().files().stream()
                        .anyMatch(file -> file.name().startsWith(audience + "/"));
    }

    /** The published ones and, for the owner of a list, its restricted ones. */
    List<String> names(Recipient recipient) throws IOException {
        List<String> there = standing.manifest().files().stream()
                .map(Manifest.PublishedFile::name)
                .toList();
        List<String> names = new ArrayList<>();
        recipient.published(there).forEach(name -> names.add(prefix + name));
        Path day = output.resolve(standing.release().asOf().toString());
        names.addAll(owned.names(recipient, day));
        return names;
    }

    private Path path(String name) {
        return OwnedFiles.isRestricted(name)
                ? output.resolve(standing.release().asOf().toString()).resolve(name)
                : Release.published(output, standing.release().asOf()).resolve(published(name));
    }

    /** The name below the folder of the release. */
    private String published(String name) {
        return name.substring(prefix.length());
    }

    private SentFile digest(String name, Path path) throws IOException {
        SentFile known = digested.get(path);
        if (known == null) {
            known = new SentFile(name, Files.size(path), Sha256.hex(path));
            digested.put(path, known);
        }
        return known;
    }

    /** A release that lacks a file, or whose file was changed, is not sent in part. */
    Optional<BilingualText> problem(String name) throws IOException {
        Path path = path(name);
        if (OwnedFiles.isRestricted(name)) {
            return Optional.empty();
        }
        Optional<Manifest.PublishedFile> published = standing.manifest().files().stream()
                .filter(file -> file.name().equals(published(name)))
                .findFirst();
        if (published.isEmpty()) {
            return Optional.of(missing(name));
        }
        boolean whole = Files.exists(path)
                && digest(name, path).sha256().equals(published.get().sha256());
        return whole
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        name + " ไม่ตรงกับ manifest.json ให้ย้าย published ออกไปแล้วสั่ง report",
                        name + " is not as manifest.json says: move the folder published away and give report"));
    }

    private BilingualText missing(String name) {
        String asOf = standing.release().asOf().toString();
        return prefix.isEmpty()
                ? new BilingualText(
                        "รายงานไม่มี " + name + " ให้สั่ง report --as-of " + asOf + " --all-levels --languages th,en",
                        "the release has no " + name + ": give report --as-of " + asOf
                                + " --all-levels --languages th,en")
                : new BilingualText(
                        "รายงาน ณ วันที่ " + asOf + " ไม่มี " + name + " ให้ทำรายงานอีกครั้งด้วย --languages th,en",
                        "the release of " + asOf + " has no " + name + ": make it again with --languages th,en");
    }

    Digested digest(List<String> names) throws IOException {
        return digest(names, this::path);
    }

    /**
     * The files of an earlier delivery as they are now; empty where one is gone, or is restricted and the recipient no
     * longer its owner.
     *
     * @param folder of the revision of the release that it was of
     */
    Optional<Digested> again(Delivery delivery, Recipient recipient, Path folder) throws IOException {
        List<String> names = delivery.files().stream().map(SentFile::name).toList();
        boolean others = names.stream()
                .filter(name -> OwnedFiles.isRestricted(name))
                .anyMatch(name -> !owned.isOwner(recipient, name));
        if (others) {
            return Optional.empty();
        }
        Function<String, Path> places =
                name -> OwnedFiles.isRestricted(name) ? path(name) : folder.resolve(published(name));
        return names.stream().map(places).allMatch(Files::exists)
                ? Optional.of(digest(names, places))
                : Optional.empty();
    }

    private Digested digest(List<String> names, Function<String, Path> places) throws IOException {
        List<ParcelFile> files = new ArrayList<>();
        List<SentFile> sent = new ArrayList<>();
        Sha256 content = new Sha256();
        for (String name : names) {
            Path path = places.apply(name);
            SentFile file = digest(name, path);
            sent.add(file);
            files.add(parcelFile(file, path));
            content.add(name + "\n" + ContentDigest.of(path, file.sha256()) + "\n");
        }
        return new Digested(List.copyOf(files), List.copyOf(sent), content.hex());
    }

    private static ParcelFile parcelFile(SentFile file, Path path) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new ParcelFile(name, path, file.bytes(), file.sha256(), OwnedFiles.isRestricted(file.name()));
    }
}
