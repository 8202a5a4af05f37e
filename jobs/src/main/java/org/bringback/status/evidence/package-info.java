/** What the register says about where cases stand: contradictions that an office should look into. */
@NullMarked
package org.bringback.status.evidence;

import org.jspecify.annotations.NullMarked;
