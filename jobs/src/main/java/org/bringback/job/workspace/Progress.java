package org.bringback.job.workspace;

import java.time.LocalDate;
import org.bringback.text.BilingualText;

/** Told how far a run is. Called from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(BilingualText step, long total) {}

        @Override
        public void advance(long done) {}
    };

    /**
     * A step begins.
     *
     * @param step what is done, as a user would say it
     * @param total how much there is to do, 0 when that is not known
     */
    void begin(BilingualText step, long total);

    /** So much more of the step is done. */
    void advance(long done);

    /** Which day the run is about, once that is known: a run that fails has one, too. */
    default void about(LocalDate day) {}
}
