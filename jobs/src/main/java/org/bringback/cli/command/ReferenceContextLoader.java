package org.bringback.cli.command;

import org.bringback.job.workspace.Installation;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;

/** Reads and checks everything in {@code jobs/reference} and {@code jobs/agencies} before a command does anything. */
final class ReferenceContextLoader {

    private ReferenceContextLoader() {}

    /** @throws org.bringback.reference.file.ConfigurationException where a file is wrong, with file and line */
    static ReferenceContext load(Installation installation) {
        ReferenceData reference = ReferenceData.load(installation.jobs());
        return new ReferenceContext(reference, Agencies.load(installation.jobs(), reference.statuses()));
    }
}
