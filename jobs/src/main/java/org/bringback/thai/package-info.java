/** Thai text and calendar as plain functions: no I/O, no state, no locale of the machine. */
@NullMarked
package org.bringback.thai;

import org.jspecify.annotations.NullMarked;
