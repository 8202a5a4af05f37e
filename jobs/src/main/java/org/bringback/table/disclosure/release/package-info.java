/** What an audience gets, and what it got before. */
@NullMarked
package org.bringback.table.disclosure.release;

import org.jspecify.annotations.NullMarked;
