package org.bringback.intake.draft;

import java.io.IOException;

/** Thrown when a file to draft a YAML from holds no row. */
public final class EmptyExportException extends IOException {

    private static final long serialVersionUID = 1;
}
