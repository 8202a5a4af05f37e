package org.bringback.casework.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bringback.casework.CaseEntry;
import org.bringback.casework.CaseState;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ListedCase;
import org.bringback.reference.codes.Reason;
import org.bringback.reference.codes.ReasonCode;
import org.bringback.reference.codes.Reasons;
import org.bringback.text.BilingualText;
import org.bringback.thai.date.BuddhistEra;

/** A case on a worklist, on a day. */
public record WorklistItem(HeldCase held, CaseContact contact, LocalDate asOf) {

    private CaseState state() {
        return held.state();
    }

    List<CaseEntry> attempts() {
        return state().entries().stream()
                .filter(entry -> entry.what() instanceof CaseEntry.Attempt)
                .toList();
    }

    /** The day of the newest thing that somebody did; the day of listing where nobody has done anything. */
    LocalDate lastTouched() {
        LocalDate last = state().listed().listedOn();
        for (CaseEntry entry : state().entries()) {
            last = entry.on().isAfter(last) ? entry.on() : last;
        }
        return last;
    }

    long daysOpen() {
        return asOf.toEpochDay() - state().listed().listedOn().toEpochDay();
    }

    /** When to try again: as the last attempt's result says, else when the step is due. */
    Optional<LocalDate> next() {
        List<CaseEntry> attempts = attempts();
        if (!attempts.isEmpty() && state().current().isPresent()) {
            CaseEntry last = attempts.get(attempts.size() - 1);
            LocalDate since = state().current().get().since();
            if (last.what() instanceof CaseEntry.Attempt attempt && !last.on().isBefore(since)) {
                return Optional.of(last.on().plusDays(attempt.result().daysToNext()));
            }
        }
        return state().current().map(CaseState.Current::due);
    }

    /** The causes that visits confirmed, else the one that the list alleges; sensitive ones only where they may be read. */
    String causes(Reasons reasons, boolean sensitive) {
        List<ReasonCode> confirmed = state().entries().stream()
                .flatMap(entry -> entry.what() instanceof CaseEntry.Visit visit ? visit.causes().stream() : null)
                .distinct()
                .toList();
        List<ReasonCode> all = confirmed.isEmpty() ? alleged() : confirmed;
        return all.stream()
                .flatMap(code -> reasons.find(code).stream())
                .filter(reason -> sensitive || !reason.sensitive())
                .map(Reason::label)
                .map(BilingualText::thai)
                .collect(Collectors.joining(", "));
    }

    private List<ReasonCode> alleged() {
        return state().listed().sightings().stream()
                .reduce((earlier, later) -> later)
                .flatMap(ListedCase.Sighting::reason)
                .stream()
                .toList();
    }

    /** What registers say of the child. */
    BilingualText evidence() {
        return state().listed().registers().stream()
                .filter(ListedCase.RegisterDay::there)
                .reduce((earlier, later) -> later)
                .map(day -> new BilingualText(
                        "พบในทะเบียน " + BuddhistEra.numbers(day.day()), "in the register of " + day.day()))
                .orElse(new BilingualText("", ""));
    }
}
