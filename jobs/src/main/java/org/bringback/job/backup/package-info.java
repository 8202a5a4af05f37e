/** Backups of a state, also while another process works on it; what is in them is checked and put back. */
@NullMarked
package org.bringback.job.backup;

import org.jspecify.annotations.NullMarked;
