/** Finds a file's headers and hands out its data rows by the agency's layout. */
@NullMarked
package org.bringback.intake.layout;

import org.jspecify.annotations.NullMarked;
