/** What lists, registers and people say of a case, side by side, for the area that has to find out what is right. */
@NullMarked
package org.bringback.casework.check;

import org.jspecify.annotations.NullMarked;
