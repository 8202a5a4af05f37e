package org.bringback.casework.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.codes.Status;
import org.bringback.text.BilingualText;

/**
 * Which open cases go to a partner.
 *
 * @param purpose the rule's name
 * @param days since then at least
 * @param lists whose cases; empty for all
 * @param groups of causes as {@code reasons.csv} has them; only where the rule asks for a group
 * @param ownership whether the partner becomes the owner when it accepts
 */
public record ForwardingRule(
        String purpose, When when, int days, List<ListId> lists, List<String> groups, boolean ownership) {

    /** What has to be so. */
    enum When {
        NOT_FOUND(new BilingualText("ช่วยติดตามหาเด็กที่ยังไม่พบตัว", "To find children who were not found")),
        FOUND_NOT_RETURNED(new BilingualText(
                "ช่วยเหลือเด็กที่พบตัวแล้วแต่ยังไม่กลับเข้าเรียน",
                "To help children who were found and have not returned")),
        /** An attempt to reach the family said that it has moved. */
        MOVED(new BilingualText("ติดตามเด็กที่ครอบครัวย้ายที่อยู่", "To follow children whose families moved")),
        /** The list alleges, or a visit confirmed, a cause that the partner helps with. */
        CAUSE(new BilingualText(
                "ช่วยเหลือเด็กตามสาเหตุที่หน่วยงานดูแล", "To help children for causes that are the agency's task")),
        /** The same of a group of causes, whoever helps with it: such as those of children under protection. */
        CAUSE_GROUP(new BilingualText(
                "ช่วยเหลือเด็กตามกลุ่มสาเหตุที่ตกลงกัน", "To help children for causes that were agreed upon"));

        private final BilingualText words;

        When(BilingualText words) {
            this.words = words;
        }
    }

    /** What a rule has to know of a cause. */
    public record Causes(Reasons reasons) {

        boolean isOf(ReasonCode cause, String partner) {
            return reasons.find(cause).flatMap(Reason::partner).equals(Optional.of(partner));
        }

        boolean isIn(ReasonCode cause, List<String> groups) {
            return reasons.find(cause)
                    .map(Reason::group)
                    .filter(groups::contains)
                    .isPresent();
        }
    }

    /** What the partner is asked for. */
    BilingualText words() {
        return when.words;
    }

    boolean fits(HeldCase held, String partner, Causes causes, LocalDate asOf) {
        ListedCase listed = held.state().listed();
        return (lists.isEmpty() || lists.contains(listed.list()))
                && since(held, partner, causes)
                        .filter(day -> !day.plusDays(days).isAfter(asOf))
                        .isPresent();
    }

    /** The day since which it is so; empty where it is not. */
    private Optional<LocalDate> since(HeldCase held, String partner, Causes causes) {
        return switch (when) {
            case NOT_FOUND -> listed(held, one -> one.status() == Status.NOT_FOUND);
            case FOUND_NOT_RETURNED -> listed(held, one -> one.status() == Status.FOUND_NOT_RETURNED);
            case MOVED ->
                held.state().entries().stream()
                        .filter(entry -> entry.what().equals(new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED)))
                        .map(CaseEntry::on)
                        .reduce((earlier, later) -> later);
            case CAUSE -> cause(held, cause -> causes.isOf(cause, partner));
            case CAUSE_GROUP -> cause(held, cause -> causes.isIn(cause, groups));
        };
    }

    /** A list that says the same in every export, without a day of its own, has said so since the first of them. */
    private static Optional<LocalDate> listed(HeldCase held, Predicate<ListedCase.Sighting> wanted) {
        Optional<LocalDate> since = Optional.empty();
        for (ListedCase.Sighting one : held.state().listed().sightings()) {
            since = wanted.test(one) ? since.or(() -> Optional.of(one.day())) : Optional.empty();
        }
        return since;
    }

    private static Optional<LocalDate> cause(HeldCase held, Predicate<ReasonCode> wanted) {
        Optional<LocalDate> confirmed = held.state().entries().stream()
                .filter(entry -> entry.what() instanceof CaseEntry.Visit visit
                        && visit.causes().stream().anyMatch(wanted))
                .map(CaseEntry::on)
                .findFirst();
        return confirmed.or(
                () -> listed(held, one -> one.reason().filter(wanted).isPresent()));
    }
}
