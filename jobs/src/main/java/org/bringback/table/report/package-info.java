/** Reports as data: everything that a sheet says, before any ink. Writers add furniture and words of their own, no figures. */
@NullMarked
package org.bringback.table.report;

import org.jspecify.annotations.NullMarked;
