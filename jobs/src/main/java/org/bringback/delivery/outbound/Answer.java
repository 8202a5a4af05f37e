package org.bringback.delivery.outbound;

import java.util.regex.Pattern;
import org.bringback.text.BilingualText;
import org.bringback.text.OutsideText;

/**
 * What came of sending a parcel.
 *
 * @param text what the other side said, or why nothing was sent
 */
public record Answer(Outcome outcome, BilingualText text) {

    private static final int MAX_CHARACTERS = 400;

    /** A server may repeat whom a mail was for. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@");

    /** Whether it is known to have arrived. */
    public enum Outcome {
        /** The other side has it. */
        SENT,
        /** The other side has not got it: it may be tried again. */
        REFUSED,
        /** Nobody knows. */
        UNCERTAIN
    }

    static Answer sent(String said) {
        return new Answer(Outcome.SENT, plain(said));
    }

    static Answer refused(BilingualText why) {
        return new Answer(Outcome.REFUSED, why);
    }

    static Answer uncertain(BilingualText why) {
        return new Answer(Outcome.UNCERTAIN, why);
    }

    /** What a server said, short, on one line and without addresses. */
    static BilingualText plain(String said) {
        String line = OutsideText.oneLine(ADDRESS.matcher(said.strip()).replaceAll("…@"));
        String some = line.substring(0, Math.min(line.length(), MAX_CHARACTERS));
        return new BilingualText(some, some);
    }
}
