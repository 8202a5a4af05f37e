package org.bringback.samples.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/**
 * One round of casework in the synthetic country: some schools fill in their worklists, sometimes in two copies that
 * differ, the agency that got a package accepts, rejects, answers late or twice, or never, a registration office says who
 * died, moved or has another name, and the centre writes down problems. It counts what it does by itself, from what the
 * workbooks show, so that figures can be held against it.
 */
public final class CaseworkCountry {

    /** Days after the round on which the sender takes referrals back. */
    public static final int DAY_OF_REVOKING = 5;

    /** Days after the round until everything has happened, referrals that nobody answers being past their term. */
    public static final int LAST_DAY = 120;

    /** Only so many schools answer. */
    private static final int MAX_SCHOOLS = 100;

    private CaseworkCountry() {}

    /**
     * What was sent out.
     *
     * @param worklists of schools
     * @param packet the encrypted package to the agency
     * @param receipt that came with it
     * @param query the encrypted package to the registration office, with the same password
     * @param problems a unit's form of problems and proposals
     */
    public record Sent(
            LocalDate round,
            List<Path> worklists,
            Path packet,
            String password,
            Path receipt,
            Path query,
            Path problems) {}

    /** Fills everything in and puts it into the inbox; the package goes back encrypted. */
    public static CaseworkTruth answer(Sent sent, Path inbox) throws IOException {
        CaseworkTruth truth = new CaseworkTruth();
        Set<String> referred = referred(sent, row -> true, (packet, row) -> packet.text(row, "Reference"));
        SchoolAnswers schools = new SchoolAnswers(sent.round(), referred, truth);
        int every = Math.max(1, sent.worklists().size() / MAX_SCHOOLS);
        for (int index = 0; index < sent.worklists().size(); index += every) {
            schools.fill(sent.worklists().get(index), inbox);
        }
        new AgencyAnswers(sent, truth).write(inbox);
        Set<String> moved = new HashSet<>(schools.moved());
        moved.addAll(referred(sent, AgencyAnswers::moves, RegistryAnswers::child));
        new RegistryAnswers(sent.round(), moved, truth).write(sent.query(), sent.password(), inbox);
        new WrittenProblems(sent.round(), truth).write(sent.problems(), inbox);
        return truth;
    }

    /** Who was referred is left to the agency, so that it is certain who moved the case. */
    private static Set<String> referred(Sent sent, IntPredicate which, BiFunction<SentWorkbook, Integer, String> name)
            throws IOException {
        Set<String> references = new HashSet<>();
        try (SentWorkbook packet = SentWorkbook.open(sent.packet(), sent.password())) {
            for (int row = 1; row <= packet.rows(); row++) {
                if (which.test(row)) {
                    references.add(name.apply(packet, row));
                }
            }
        }
        return references;
    }
}
