package org.bringback.cli.options;

import org.bringback.text.BilingualText;

/** A command line or a setting that cannot be right; the message says which and what would be. Ends with exit code 2. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(BilingualText problem) {
        super(problem.englishThenThai());
    }

    public static UsageException noList(String list) {
        return new UsageException(new BilingualText("--list: ไม่มีรายการ " + list, "--list: there is no list " + list));
    }
}
