/** Drafts of YAMLs from an export's header and values: for people to read and complete. */
@NullMarked
package org.bringback.intake.draft;

import org.jspecify.annotations.NullMarked;
