package org.bringback.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * What stands where several sources speak of one case: the latest status date (a source without one comes last), then
 * the status that comes first in the precedence. What is left undecided differs in nothing that is counted by status;
 * an order that depends on content only decides it.
 */
public final class Precedence {

    private final List<Status> order;

    /** @param order all statuses, the one that prevails first */
    public Precedence(List<Status> order) {
        this.order = List.copyOf(order);
    }

    /** A source's word on a case. */
    public interface Claim {

        Status status();

        @Nullable
        LocalDate statusDate();
    }

    /** What decides between two claims. */
    public enum Ground {
        STATUS_DATE,
        STATUS_PRECEDENCE,
        /** Both say the same. */
        ORDER
    }

    /** The one that stands comes first. */
    public <T extends Claim> Comparator<T> first() {
        return Comparator.<T, @Nullable LocalDate>comparing(
                        Claim::statusDate, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(claim -> order.indexOf(claim.status()));
    }

    public Ground between(Claim one, Claim other) {
        if (!Objects.equals(one.statusDate(), other.statusDate())) {
            return Ground.STATUS_DATE;
        }
        return one.status() == other.status() ? Ground.ORDER : Ground.STATUS_PRECEDENCE;
    }
}
