package org.bringback.delivery.outbound;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.text.BilingualText;

/** Who gets what, when and how, as {@code jobs/delivery} says; without that folder nobody gets anything. */
public final class DeliveryRules {

    private static final String OF_FORM = "(-[a-z]+-\\d{4}-\\d{2}-\\d{2})?";

    private final boolean nightly;
    private final List<String> approvers;
    private final Map<String, ChannelSettings> channels;
    private final List<Recipient> recipients;
    private final Optional<Path> reports;
    private final Optional<Letters> letters;

    DeliveryRules(Start start, Map<String, ChannelSettings> channels, List<Recipient> recipients, Letters letters) {
        this.nightly = start.nightly();
        this.approvers = start.approvers();
        this.reports = start.reports();
        this.channels = channels;
        this.recipients = recipients;
        this.letters = Optional.of(letters);
    }

    private DeliveryRules() {
        this.nightly = false;
        this.approvers = List.of();
        this.reports = Optional.empty();
        this.channels = Map.of();
        this.recipients = List.of();
        this.letters = Optional.empty();
    }

    /**
     * What makes deliveries begin.
     *
     * @param nightly whether the night delivers what it publishes
     * @param approvers names of those of whom one has to approve a release; empty where nobody has to
     * @param reports folder of the delivery status reports that mail servers send back
     */
    record Start(boolean nightly, List<String> approvers, Optional<Path> reports) {}

    /** @throws org.bringback.reference.file.ConfigurationException where a file is wrong, with file and line */
    public static DeliveryRules load(Path jobsFolder, ReferenceContext referenceContext) {
        Path folder = jobsFolder.resolve("delivery");
        return Files.isDirectory(folder)
                ? new DeliveryRulesReader(jobsFolder, referenceContext)
                        .read(Letters.read(folder.resolve("letters.yaml")))
                : new DeliveryRules();
    }

    public boolean isNightly() {
        return nightly;
    }

    /** Names of those of whom one has to approve a release; empty where nobody has to. */
    public List<String> approvers() {
        return approvers;
    }

    /** Folder of the delivery status reports that mail servers send back. */
    public Optional<Path> reports() {
        return reports;
    }

    public List<Recipient> recipients() {
        return recipients;
    }

    /** Those who are sent files of such releases. */
    public List<Recipient> recipients(Recipient.Source source) {
        return recipients.stream()
                .filter(one -> one.subjects().source() == source)
                .toList();
    }

    public Optional<Recipient> find(String id) {
        return recipients.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The way to a recipient. */
    public Channel channel(Recipient recipient) {
        return Objects.requireNonNull(channels.get(recipient.channel())).open(letters.orElseThrow());
    }

    /** What stands in the way of sending by each channel, found without sending anything. */
    public Map<String, Optional<BilingualText>> channelProblems() {
        Map<String, Optional<BilingualText>> problems = new TreeMap<>();
        letters.ifPresent(written -> channels.forEach(
                (name, settings) -> problems.put(name, settings.open(written).problem())));
        return problems;
    }

    /**
     * Whose a restricted file is, by its name: {@code rejects-obec.xlsx}, {@code rejects-obec-2-part3.xlsx},
     * {@code rejects-obec-worklist-2022-05-31-2.xlsx}, {@code evidence-obec.csv}, {@code evidence-obec-P7101.xlsx}.
     *
     * @param lists all there are; of two that fit, the longer name is meant
     */
    public static Optional<ListId> owner(String file, List<ListId> lists) {
        return lists.stream()
                .filter(list -> file.matches("rejects-" + list + OF_FORM + "(-\\d{1,6})?(-part\\d{1,6})?\\.xlsx")
                        || file.matches("evidence-" + list + "(-[A-Z]\\d{1,8})?\\.(csv|xlsx)"))
                .max((one, other) ->
                        Integer.compare(one.value().length(), other.value().length()));
    }
}
