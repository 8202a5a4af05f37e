package org.bringback.table.disclosure.check;

import java.util.List;
import java.util.stream.Collectors;

/** Tables that must not be published. A fault of the suppression; the run fails. */
public final class UnsafePublicationException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Breach> breaches;

    UnsafePublicationException(List<Breach> breaches) {
        super(breaches.size() + " cells tell more than they may: "
                + breaches.stream().limit(SHOWN).map(Breach::toString).collect(Collectors.joining("; ")));
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }
}
