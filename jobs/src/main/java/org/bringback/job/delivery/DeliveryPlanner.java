package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bringback.delivery.outbound.Parcel;
import org.bringback.delivery.outbound.Parcel.ParcelFile;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.delivery.outbound.Recipient.Condition;
import org.bringback.job.delivery.Delivery.Entry;
import org.bringback.job.delivery.Delivery.SentFile;
import org.bringback.job.workspace.Workspace;
import org.bringback.reference.agency.Agency;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;

/** Finds out what of a day's release is due to whom. */
final class DeliveryPlanner {

    private static final int ID = 32;

    private final Workspace workspace;
    private final ReleaseGate.Standing standing;
    private final RecipientFiles files;
    private final ListProblems problems;
    private final List<Entry> ledger;

    DeliveryPlanner(
            Workspace workspace,
            Releases releases,
            ReleaseGate.Standing standing,
            ListProblems problems,
            List<Entry> ledger) {
        this.workspace = workspace;
        this.standing = standing;
        this.files = new RecipientFiles(
                releases,
                standing,
                workspace.referenceContext().agencies().list().stream()
                        .map(Agency::list)
                        .toList());
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
        if (!files.hasEdition(recipient)) {
            return nothing(
                    recipient,
                    DeliveryLine.Fate.NOTHING_DUE,
                    new BilingualText(
                            "disclosure.yaml ยังไม่อนุมัติให้เผยแพร่วันนี้ต่อสาธารณะ",
                            "disclosure.yaml does not approve the day for the public"));
        }
        List<String> names = NewPackages.names(files.names(recipient), before(recipient));
        if (names.isEmpty()) {
            return nothing(
                    recipient,
                    DeliveryLine.Fate.NOTHING_DUE,
                    new BilingualText("ไม่มีไฟล์ของผู้รับนี้", "there are no files of what it asks for"));
        }
        for (String name : names) {
            Optional<BilingualText> problem = files.problem(name);
            if (problem.isPresent()) {
                return nothing(recipient, DeliveryLine.Fate.HELD, problem.get());
            }
        }
        RecipientFiles.Digested all = files.digest(names);
        Delivery delivery = delivery(recipient, all.content(), all.sent());
        return due(delivery, recipient, all.files());
    }

    private Due nothing(Recipient recipient, DeliveryLine.Fate fate, BilingualText why) {
        Delivery nothing = delivery(recipient, "", List.of());
        return new Due(nothing, Optional.empty(), DeliveryLine.of(nothing, fate, why));
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

    private List<Entry> before(Recipient recipient) {
        return ledger.stream()
                .filter(entry -> entry.delivery().recipient().equals(recipient.id()))
                .filter(entry -> entry.state().mayHaveArrived())
                .toList();
    }

    private Optional<BilingualText> nothingDue(Delivery delivery, Recipient recipient) {
        List<Entry> before = before(recipient);
        if (before.stream().anyMatch(entry -> entry.delivery().id().equals(delivery.id()))) {
            return Optional.of(new BilingualText("ส่งแล้ว", "sent before"));
        }
        boolean changed = before.stream()
                .max(NewPackages.OLDEST_FIRST)
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

    /**
     * The parcel of a delivery that is sent again, of the files as they were; empty where they are gone.
     *
     * @param folder of the revision of the release that it was of
     */
    Optional<Parcel> again(Delivery delivery, Recipient recipient, Path folder) throws IOException {
        return files.again(delivery, recipient, folder)
                .filter(all -> all.content().equals(delivery.content()))
                .map(all -> parcel(delivery, recipient, all.files()));
    }
}
