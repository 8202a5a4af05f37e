/**
 * Casework between the levels, from a listed name to a child who stays in school: steps with deadlines, referrals to
 * partner agencies, and how many cases stand where. Plain rules over what happened: no files, no SQL, no clock.
 */
@NullMarked
package org.bringback.casework;

import org.jspecify.annotations.NullMarked;
