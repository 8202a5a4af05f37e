/** Which files of an inbox are taken, in which order, and which are refused. */
@NullMarked
package org.bringback.intake.inbox;

import org.jspecify.annotations.NullMarked;
