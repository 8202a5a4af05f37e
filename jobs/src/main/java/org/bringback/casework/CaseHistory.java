package org.bringback.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bringback.casework.CaseEntry.FollowUpResult;
import org.bringback.reference.codes.Status;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that happened to a case, in order, and finds out where it stands. Lists, registers and people all say
 * something: whoever is further makes the case go on, and nobody makes it go back but a child who leaves again.
 */
final class CaseHistory {

    private final ListedCase listed;
    private final StepTable steps;
    private final List<CaseState.Finished> finished = new ArrayList<>();
    private final List<CaseState.FollowUp> followUps = new ArrayList<>();
    private final List<CaseFinding> findings = new ArrayList<>();
    private int episode = 1;
    private int number = 1;
    private LocalDate since;
    private CaseState.@Nullable Closing closing;
    private boolean listSaysReturned;
    private @Nullable Status listedStatus;
    private @Nullable CaseEntry gone;

    private CaseHistory(ListedCase listed, StepTable steps) {
        this.listed = listed;
        this.steps = steps;
        this.since = listed.listedOn();
    }

    /** Something that happened; of one day lists come first, then registers, then people. */
    private record Happening(LocalDate on, int rank, Runnable effect) {}

    /** @param entries of the case, in any order; those after the day do not count yet */
    static CaseState of(ListedCase listed, List<CaseEntry> entries, StepTable steps, LocalDate asOf) {
        CaseHistory history = new CaseHistory(listed, steps);
        List<CaseEntry> known = entries.stream()
                .filter(entry -> !entry.on().isAfter(asOf))
                .sorted(CaseEntry.ORDER)
                .toList();
        List<Happening> all = new ArrayList<>();
        listed.sightings().forEach(one -> all.add(new Happening(one.day(), 0, () -> history.sighted(one))));
        listed.registers().forEach(one -> all.add(new Happening(one.day(), 1, () -> history.registered(one))));
        known.forEach(one -> all.add(new Happening(one.on(), 2, () -> history.entered(one))));
        all.stream()
                .filter(one -> !one.on().isAfter(asOf))
                .sorted(Comparator.comparing(Happening::on).thenComparingInt(Happening::rank))
                .forEach(one -> one.effect().run());
        return history.state(known);
    }

    private CaseState state(List<CaseEntry> known) {
        if (gone != null && differs(gone.what(), listedStatus)) {
            add(CaseFinding.Kind.STATUS_DIFFERS, gone);
        }
        return new CaseState(
                listed,
                episode,
                closing == null ? Optional.of(current()) : Optional.empty(),
                Optional.ofNullable(closing),
                finished,
                known,
                followUps,
                findings);
    }

    /** Who is back at school may have gone abroad since: that is no other status. */
    private static boolean differs(CaseEntry.What what, @Nullable Status status) {
        boolean abroad = what instanceof CaseEntry.Listing;
        return status != null && status != Status.DIED && !(abroad && status == Status.FOUND_RETURNED);
    }

    private CaseState.Current current() {
        Step step = steps.get(number);
        StepTable.Deadline deadline = steps.deadline(step, listed.list());
        LocalDate due = since.plusDays(deadline.days());
        return new CaseState.Current(step, since, due, due.plusDays(deadline.grace() + 1L));
    }

    private void sighted(ListedCase.Sighting sighting) {
        if (listSaysReturned && sighting.status() != Status.FOUND_RETURNED && sighting.status() != Status.DIED) {
            findings.add(new CaseFinding(CaseFinding.Kind.WENT_BACK, listed.id(), sighting.day(), List.of()));
        }
        if (listedStatus == Status.DIED && sighting.status() != Status.DIED) {
            findings.add(new CaseFinding(CaseFinding.Kind.DIED_BUT_ALIVE, listed.id(), sighting.day(), List.of()));
        }
        listSaysReturned = sighting.status() == Status.FOUND_RETURNED;
        listedStatus = sighting.status();
        if (closing != null) {
            return;
        }
        switch (sighting.status()) {
            case IN_PROCESS -> {}
            case NOT_FOUND -> finishUpTo(Step.Work.LISTING, sighting.day());
            case FOUND_NOT_RETURNED, FORWARDED -> finishUpTo(Step.Work.VISIT, sighting.day());
            case FOUND_RETURNED -> finishUpTo(Step.Work.ENROLMENT, sighting.day());
            case DIED -> close(CaseState.Why.DIED, sighting.day());
        }
    }

    /** A register that has the child is a follow-up; it may also be missing for other reasons, which is not known. */
    private void registered(ListedCase.RegisterDay register) {
        if (closing == null && isReturned() && register.day().isAfter(since)) {
            followUp(register.day(), register.there() ? FollowUpResult.STILL_THERE : FollowUpResult.UNKNOWN);
        }
    }

    private void entered(CaseEntry entry) {
        gone = isPartners(entry) && isGone(entry.what()) ? entry : gone;
        if (closing != null) {
            add(CaseFinding.Kind.AFTER_CLOSING, entry);
            return;
        }
        CaseEntry.What what = entry.what();
        if (what instanceof CaseEntry.Renamed) {
            add(CaseFinding.Kind.NAME_CHANGED, entry);
        } else if (isReturned()
                && isPartners(entry)
                && what.step().compareTo(Step.Work.ENROLMENT) < 0
                && !isNews(what)) {
            add(CaseFinding.Kind.OLDER_VERSION, entry);
        } else if (what instanceof CaseEntry.Listing listing) {
            listing(listing.answer(), entry.on());
        } else if (what instanceof CaseEntry.Attempt attempt) {
            attempt(attempt.result(), entry.on());
        } else if (what instanceof CaseEntry.Decided decided) {
            // who does not return yet is asked again: the step is not done
            finishUpTo(decided.returns() ? Step.Work.DECISION : Step.Work.VISIT, entry.on());
        } else if (what instanceof CaseEntry.FollowedUp followedUp) {
            followedUp(followedUp.result(), entry);
        } else {
            finishUpTo(what.step(), entry.on());
        }
    }

    private static boolean isPartners(CaseEntry entry) {
        return CaseOwner.isPartner(entry.by());
    }

    /** What may have happened after a return too, whoever hears of it. */
    private static boolean isNews(CaseEntry.What what) {
        return what.equals(new CaseEntry.Attempt(CaseEntry.AttemptResult.DIED))
                || what.equals(new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED))
                || what.equals(new CaseEntry.Listing(CaseEntry.ListingAnswer.MOVED_ABROAD));
    }

    private static boolean isGone(CaseEntry.What what) {
        return isNews(what) && !what.equals(new CaseEntry.Attempt(CaseEntry.AttemptResult.MOVED));
    }

    private void listing(CaseEntry.ListingAnswer answer, LocalDate on) {
        switch (answer) {
            case ACCEPTED -> finishUpTo(Step.Work.LISTING, on);
            case DIED -> close(CaseState.Why.DIED, on);
            case MOVED_ABROAD -> close(isReturned() ? CaseState.Why.WENT_ABROAD : CaseState.Why.NOT_A_DROPOUT, on);
            case DUPLICATE, NEVER_LEFT, ENROLLED_ELSEWHERE, LISTED_BY_MISTAKE -> close(CaseState.Why.NOT_A_DROPOUT, on);
        }
    }

    private void attempt(CaseEntry.AttemptResult result, LocalDate on) {
        if (result == CaseEntry.AttemptResult.DIED) {
            close(CaseState.Why.DIED, on);
        } else if (result.isReached()) {
            finishUpTo(Step.Work.CONTACT, on);
        } else {
            finishUpTo(Step.Work.LISTING, on);
        }
    }

    private void followedUp(FollowUpResult result, CaseEntry entry) {
        if (isReturned()) {
            followUp(entry.on(), result);
        } else {
            add(
                    result == FollowUpResult.LEFT_AGAIN
                            ? CaseFinding.Kind.LEFT_AGAIN_WHILE_OPEN
                            : CaseFinding.Kind.FOLLOWED_UP_BEFORE_RETURN,
                    entry);
        }
    }

    private void followUp(LocalDate on, FollowUpResult result) {
        followUps.add(new CaseState.FollowUp(episode, on, result));
        switch (result) {
            case UNKNOWN -> {}
            case STILL_THERE -> finishFollowUp(on);
            case LEFT_AGAIN -> {
                episode++;
                number = steps.first(Step.Work.CONTACT).number();
                since = on;
            }
        }
    }

    private boolean isReturned() {
        return steps.get(number).work() == Step.Work.FOLLOW_UP;
    }

    /** Follow-ups are due at fixed days after the return, however early one was made. */
    private void finishFollowUp(LocalDate on) {
        CaseState.Current done = current();
        finished.add(new CaseState.Finished(done.step(), episode, on, CaseState.timing(on, done), false));
        if (number == steps.list().size()) {
            closing = new CaseState.Closing(CaseState.Why.STAYED, on);
        } else {
            since = done.due();
            number++;
        }
    }

    /** Only the first step that this ends has a time of its own: those after it are passed over. */
    private void finishUpTo(Step.Work work, LocalDate on) {
        boolean skipped = false;
        while (steps.get(number).work().compareTo(work) <= 0 && !isReturned()) {
            CaseState.Current done = current();
            finished.add(new CaseState.Finished(done.step(), episode, on, CaseState.timing(on, done), skipped));
            number++;
            since = on;
            skipped = true;
        }
    }

    private void close(CaseState.Why why, LocalDate on) {
        closing = new CaseState.Closing(why, on);
    }

    private void add(CaseFinding.Kind kind, CaseEntry entry) {
        findings.add(new CaseFinding(kind, listed.id(), entry.on(), List.of(entry.source())));
    }
}
