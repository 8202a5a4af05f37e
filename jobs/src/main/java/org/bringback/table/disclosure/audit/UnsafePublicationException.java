package org.bringback.table.disclosure.audit;

import java.util.List;
import java.util.stream.Collectors;

/** Tables that must not be published. A fault of the suppression; the run fails. */
public final class UnsafePublicationException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<DisclosureBreach> breaches;

    UnsafePublicationException(List<DisclosureBreach> breaches) {
        super(breaches.size() + " cells tell more than they may: "
                + breaches.stream().limit(SHOWN).map(DisclosureBreach::toString).collect(Collectors.joining("; ")));
        this.breaches = List.copyOf(breaches);
    }

    public List<DisclosureBreach> breaches() {
        return breaches;
    }
}
