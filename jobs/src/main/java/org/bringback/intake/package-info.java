/** Turns an agency's layout into typed rows; what cannot be read is rejected or quarantined, never lost. */
@NullMarked
package org.bringback.intake;

import org.jspecify.annotations.NullMarked;
