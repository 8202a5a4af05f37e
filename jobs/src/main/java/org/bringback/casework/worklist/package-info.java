/** Worklists: which cases a unit has to work on, as data; the workbooks that come back; and what they say. */
@NullMarked
package org.bringback.casework.worklist;

import org.jspecify.annotations.NullMarked;
