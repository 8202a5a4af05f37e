package org.bringback.job.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bringback.delivery.outbound.DeliveryRules;
import org.bringback.delivery.outbound.Recipient;
import org.bringback.reference.agency.ListId;

/**
 * Which restricted files belong to a recipient: those of a list's office, and packages of cases for a partner agency.
 *
 * @param lists all there are
 */
record OwnedFiles(List<ListId> lists) {

    private static final String RESTRICTED = "restricted/";
    private static final String EVIDENCE = "evidence";
    private static final String PACKAGES = "packages/";
    private static final Pattern PACKAGED =
            Pattern.compile(".*/(answer-all-[^/]+)-(package\\.xlsx|receipt\\.xlsx|cover\\.(th|en)\\.pdf)");

    /** Of a file's name below the folder of its day. */
    static boolean isRestricted(String name) {
        return name.startsWith(RESTRICTED);
    }

    /** @param day the folder of a day's results */
    List<String> names(Recipient recipient, Path day) throws IOException {
        Path restricted = day.resolve("restricted");
        List<String> names = new ArrayList<>();
        if (!recipient.ownerOf().isEmpty()) {
            addOwned(recipient, restricted, RESTRICTED, names);
            addOwned(recipient, restricted.resolve(EVIDENCE), RESTRICTED + EVIDENCE + "/", names);
        }
        if (recipient.owned().partner().isPresent()) {
            String folder = PACKAGES + recipient.owned().partner().get();
            addOwned(recipient, restricted.resolve(folder), RESTRICTED + folder + "/", names);
        }
        return names;
    }

    private void addOwned(Recipient recipient, Path folder, String prefix, List<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.map(file -> file.getFileName().toString())
                    .filter(name -> isOwner(recipient, prefix + name) && !isUnsent(folder, prefix + name))
                    .sorted()
                    .forEach(name -> names.add(prefix + name));
        }
    }

    /** Of what lies in an agency's folder only what a package consists of: its password may lie there too. */
    boolean isOwner(Recipient recipient, String name) {
        Optional<String> partner = recipient.owned().partner();
        if (name.startsWith(RESTRICTED + PACKAGES)) {
            return partner.filter(id -> name.startsWith(RESTRICTED + PACKAGES + id + "/"))
                    .filter(id -> PACKAGED.matcher(name).matches())
                    .isPresent();
        }
        return DeliveryRules.owner(name.substring(name.lastIndexOf('/') + 1), lists)
                .filter(recipient.ownerOf()::contains)
                .isPresent();
    }

    /** A package of which a command that was killed wrote files is written anew before its referrals are sent. */
    private static boolean isUnsent(Path folder, String name) {
        Matcher packaged = PACKAGED.matcher(name);
        return packaged.matches() && Files.exists(folder.resolve(packaged.group(1) + ".unsent"));
    }
}
