/** What a run works on: installation, state, lock, archive, settings. */
@NullMarked
package org.bringback.job.workspace;

import org.jspecify.annotations.NullMarked;
