package org.bringback.job.partition;

import org.bringback.job.workspace.Workspace;
import org.bringback.text.file.Sha256;

/**
 * What a night and its workers must have in common, as one SHA-256: the program's version and build, settings, templates,
 * state and its key. A worker that began before its state was encrypted would take its values for plain ones, and write such.
 */
record WorkConfiguration(String digest) {

    static WorkConfiguration of(Workspace workspace) {
        return new WorkConfiguration(Sha256.hex(
                workspace.installation().fingerprint() + workspace.state().digest() + ProgramBuild.digest()));
    }
}
