package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.delivery.Manifest;
import org.bringback.delivery.Release;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Parcel;
import org.bringback.delivery.outbound.Parcel.ParcelFile;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.delivery.Delivery.SentFile;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/** Finds out what of a day's release is due to whom. */
final class DeliveryPlanner {

    static final String RESTRICTED = "restricted/";
    private static final int ID = 32;

    private final Workspace workspace;
    private final Path output;
    private final ReleaseGate.Standing standing;
    private final ListProblems problems;
    private final List<Entry> ledger;
    private final Map<String, SentFile> digested = new HashMap<>();

    DeliveryPlanner(
            Workspace workspace,
            Path output,
            ReleaseGate.Standing standing,
            ListProblems problems,
            List<Entry> ledger) {
        this.workspace = workspace;
        this.output = output;
        this.standing = standing;
        this.problems = problems;
        this.ledger = ledger;
    }

    /**
     * What is due to a recipient.
     *
     * @param parcel what is to be sent; empty where nothing is
     */
    record Due(Delivery delivery, Optional<Parcel> parcel, DeliveryLine line) {}

    Due due(Recipient recipient) throws IOException {
        List<ParcelFile> files = new ArrayList<>();
        List<SentFile> sent = new ArrayList<>();
        Sha256 content = new Sha256();
        for (String name : names(recipient)) {
            Path path = path(name);
            Optional<BilingualText> missing = problem(name, path);
            if (missing.isPresent()) {
                Delivery nothing = delivery(recipient, "", List.of());
                return new Due(
                        nothing, Optional.empty(), DeliveryLine.of(nothing, DeliveryLine.Fate.HELD, missing.get()));
            }
            SentFile file = digest(name, path);
            sent.add(file);
            files.add(parcelFile(file, path));
            content.add(name + "\n" + ContentDigest.of(path, file.sha256()) + "\n");
        }
        Delivery delivery = delivery(recipient, content.hex(), sent);
        return due(delivery, recipient, files);
    }

    private Due due(Delivery delivery, Recipient recipient, List<ParcelFile> files) {
        Optional<BilingualText> withheld = withheld(recipient);
        if (withheld.isPresent()) {
            return new Due(
                    delivery, Optional.empty(), DeliveryLine.of(delivery, DeliveryLine.Fate.HELD, withheld.get()));
        }
        Optional<BilingualText> nothing = nothingDue(delivery, recipient);
        if (nothing.isPresent()) {
            return new Due(
                    delivery,
                    Optional.empty(),
                    DeliveryLine.of(delivery, DeliveryLine.Fate.NOTHING_DUE, nothing.get()));
        }
        Parcel parcel = parcel(delivery, recipient, files);
        return new Due(
                delivery,
                Optional.of(parcel),
                DeliveryLine.of(delivery, DeliveryLine.Fate.DUE, new BilingualText("จะส่ง", "would be sent")));
    }

    /** Whoever asks to be told of problems is told of this one. */
    private Optional<BilingualText> withheld(Recipient recipient) {
        return recipient.wants(Condition.ON_PROBLEM)
                ? Optional.empty()
                : problems.withheld(recipient)
                        .map(list -> new BilingualText(
                                "ไฟล์ของรายการ " + list + " ถูกระงับไว้ ให้ตรวจสอบแล้วสั่ง nightly --accept ไฟล์",
                                "the file of the list " + list
                                        + " is withheld: look at it, then give nightly --accept FILE"));
    }

    private Optional<BilingualText> nothingDue(Delivery delivery, Recipient recipient) {
        List<Entry> before = ledger.stream()
                .filter(entry -> entry.delivery().recipient().equals(recipient.id()))
                .filter(entry -> entry.state().mayHaveArrived())
                .toList();
        if (before.stream().anyMatch(entry -> entry.delivery().id().equals(delivery.id()))) {
            return Optional.of(new BilingualText("ส่งแล้ว", "sent before"));
        }
        boolean changed = before.stream()
                .max(Comparator.comparingInt(entry -> entry.delivery().release().revision()))
                .filter(last -> last.delivery().content().equals(delivery.content()))
                .isEmpty();
        boolean due = recipient.wants(Condition.ALWAYS)
                || recipient.wants(Condition.ON_CHANGE) && changed
                || recipient.wants(Condition.ON_PROBLEM)
                        && !problems.concerning(recipient).isEmpty()
                || recipient.wants(Condition.OVERDUE) && problems.isOverdue(recipient);
        return due
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        "ไม่มีสิ่งที่ต้องส่งตามเงื่อนไข", "none of the recipient's conditions holds"));
    }

    /** The published ones and, for the owner of a list, its restricted ones. */
    private List<String> names(Recipient recipient) throws IOException {
        List<String> names = new ArrayList<>(recipient.published());
        Path restricted = output.resolve(standing.release().asOf().toString()).resolve("restricted");
        if (!recipient.ownerOf().isEmpty() && Files.isDirectory(restricted)) {
            List<ListId> lists = workspace.referenceContext().agencies().list().stream()
                    .map(Agency::list)
                    .toList();
            try (Stream<Path> all = Files.list(restricted)) {
                all.map(file -> file.getFileName().toString())
                        .filter(name -> DeliveryRules.owner(name, lists)
                                .filter(recipient.ownerOf()::contains)
                                .isPresent())
                        .sorted()
                        .forEach(name -> names.add(RESTRICTED + name));
            }
        }
        return names;
    }

    private Path path(String name) {
        return name.startsWith(RESTRICTED)
                ? output.resolve(standing.release().asOf().toString()).resolve(name)
                : Release.published(output, standing.release().asOf()).resolve(name);
    }

    private SentFile digest(String name, Path path) throws IOException {
        SentFile known = digested.get(name);
        if (known == null) {
            known = new SentFile(name, Files.size(path), Sha256.hex(path));
            digested.put(name, known);
        }
        return known;
    }

    /** A release that lacks a file, or whose file was changed, is not sent in part. */
    private Optional<BilingualText> problem(String name, Path path) throws IOException {
        if (name.startsWith(RESTRICTED)) {
            return Optional.empty();
        }
        Optional<Manifest.PublishedFile> published = standing.manifest().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
        if (published.isEmpty()) {
            String asOf = standing.release().asOf().toString();
            return Optional.of(new BilingualText(
                    "รายงานไม่มี " + name + " ให้สั่ง report --as-of " + asOf + " --all-levels --languages th,en",
                    "the release has no " + name + ": give report --as-of " + asOf
                            + " --all-levels --languages th,en"));
        }
        boolean whole = Files.exists(path)
                && digest(name, path).sha256().equals(published.get().sha256());
        return whole
                ? Optional.empty()
                : Optional.of(new BilingualText(
                        name + " ไม่ตรงกับ manifest.json ให้ย้าย published ออกไปแล้วสั่ง report",
                        name + " is not as manifest.json says: move the folder published away and give report"));
    }

    private Delivery delivery(Recipient recipient, String content, List<SentFile> files) {
        Delivery.Release release = standing.release();
        String id = Sha256.hex(String.join(
                        "\n",
                        workspace.state().id(),
                        recipient.id(),
                        release.asOf().toString(),
                        String.valueOf(release.revision()),
                        content))
                .substring(0, ID);
        return new Delivery(id, recipient.id(), recipient.channel(), release, content, List.copyOf(files));
    }

    private Parcel parcel(Delivery delivery, Recipient recipient, List<ParcelFile> files) {
        return new Parcel(
                delivery.id(),
                recipient,
                new Parcel.Source(
                        delivery.release().asOf(),
                        delivery.release().revision(),
                        standing.manifest().synthetic()),
                List.copyOf(files),
                problems.concerning(recipient));
    }

    private static ParcelFile parcelFile(SentFile file, Path path) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new ParcelFile(
                name, path, file.bytes(), file.sha256(), file.name().startsWith(RESTRICTED));
    }

    /**
     * The parcel of a delivery that is sent again, of the files as they were; empty where they are gone.
     *
     * @param folder of the revision of the release that it was of
     */
    Optional<Parcel> again(Delivery delivery, Recipient recipient, Path folder) throws IOException {
        List<ParcelFile> files = new ArrayList<>();
        Sha256 content = new Sha256();
        for (SentFile file : delivery.files()) {
            Path path = file.name().startsWith(RESTRICTED) ? path(file.name()) : folder.resolve(file.name());
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            SentFile now = new SentFile(file.name(), Files.size(path), Sha256.hex(path));
            files.add(parcelFile(now, path));
            content.add(file.name() + "\n" + ContentDigest.of(path, now.sha256()) + "\n");
        }
        return content.hex().equals(delivery.content())
                ? Optional.of(parcel(delivery, recipient, files))
                : Optional.empty();
    }
}
