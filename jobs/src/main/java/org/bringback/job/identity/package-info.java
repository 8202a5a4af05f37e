/** The steps that find out who is who and make the snapshots; pairs for review out and decisions in. */
@NullMarked
package org.bringback.job.identity;

import org.jspecify.annotations.NullMarked;
