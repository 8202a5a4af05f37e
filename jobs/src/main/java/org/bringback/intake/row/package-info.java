/** A data row as it was understood, and what became of it. */
@NullMarked
package org.bringback.intake.row;

import org.jspecify.annotations.NullMarked;
