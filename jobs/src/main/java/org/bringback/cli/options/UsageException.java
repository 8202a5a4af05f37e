package org.bringback.cli.options;

import java.util.Collection;
import org.bringback.text.BilingualFailure;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** A command line or a setting that cannot be right; the message says which and what would be. Ends with exit code 2. */
public final class UsageException extends RuntimeException implements BilingualFailure {

    private static final long serialVersionUID = 1;

    private final transient BilingualText problem;

    public UsageException(BilingualText problem) {
        super(problem.englishThenThai());
        this.problem = problem;
    }

    /** There is no such list. */
    public static UsageException noList(String list, Collection<String> known) {
        return noList(list, known, list);
    }

    /**
     * The same where it is known what was meant.
     *
     * @param meant the known list, or a word that is near one
     */
    public static UsageException noList(String list, Collection<String> known, String meant) {
        return new UsageException(
                new BilingualText("--list: ไม่มีรายการ " + list + " ", "--list: there is no list " + list + "; ")
                        .join(NearMiss.hint(meant, known)));
    }

    @Override
    public BilingualText explanation() {
        return problem;
    }
}
